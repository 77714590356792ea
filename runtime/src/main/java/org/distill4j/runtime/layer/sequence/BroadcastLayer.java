package org.distill4j.runtime.layer.sequence;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A vector repeated at every step of a sequence, from [batch, features] and [batch, steps, any] to
 * [batch, steps, features]. The mask is that of the sequence, whose values are not read.
 */
public record BroadcastLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray sequence = pass.input(1);
    Require.sequence(this, sequence);
    int steps = Math.toIntExact(sequence.size(1));
    int[] rows = new int[Math.toIntExact(sequence.size(0)) * steps];
    Arrays.setAll(rows, row -> row / steps);
    INDArray y = pass.buffer("y", sequence.size(0), steps, x.size(1));
    pass.kernels().rows().gather(x, 0, rows, y, 0, Math.toIntExact(x.size(1)));
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray ones = pass.buffer("ones", outputGradient.size(0), outputGradient.size(1));
      pass.kernels().elements().fill(1, ones);
      pass.kernels().steps().weightedSum(outputGradient, ones, pass.inputGradient(0));
    }
    if (pass.needsInputGradient(1)) {
      pass.kernels().elements().fill(0, pass.inputGradient(1));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return pass.mask(1);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0).unsqueeze(1);
    Tensor sequence = pass.input(1);
    Tensor one = pass.graph().integers(1);
    Tensor lengths = Tensor.concat(0, List.of(one, sequence.length(1), one));
    return x.expand(lengths, x.size(0), sequence.size(1), x.features()).masked(pass.mask(1));
  }
}
