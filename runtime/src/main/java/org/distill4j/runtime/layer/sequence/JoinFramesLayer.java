package org.distill4j.runtime.layer.sequence;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The frames of all clips as one sequence, from [batch, clips, frames, features] to [batch, clips *
 * frames, features]. Frames of masked clips are masked.
 */
public record JoinFramesLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    if (x.rank() != 4) {
      throw new IllegalArgumentException(
          "%s reads [batch, clips, frames, features], but its input is %s"
              .formatted(this, Arrays.toString(x.shape())));
    }
    INDArray y = pass.buffer("y", x.size(0), x.size(1) * x.size(2), x.size(3));
    pass.kernels().elements().copy(x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().copy(outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    INDArray clips = pass.mask(0);
    if (clips == null) {
      return null;
    }
    INDArray mask = pass.buffer("mask", output.size(0), output.size(1));
    int frames = Math.toIntExact(output.size(1) / clips.size(1));
    pass.kernels().rows().repeatColumns(frames, clips, mask);
    return mask;
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor joined = x.reshape(0, -1, x.knownSize(-1));
    Tensor clips = pass.mask(0);
    if (clips == null) {
      return joined.masked(null);
    }
    Tensor one = pass.graph().integers(1);
    Tensor lengths = Tensor.concat(0, List.of(one, one, x.length(2)));
    Tensor mask = clips.unsqueeze(2).expand(lengths, clips.size(0), clips.size(1), x.size(2));
    return joined.masked(mask.reshape(0, -1));
  }
}
