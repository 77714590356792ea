package org.distill4j.runtime.layer.sequence;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.Attributes;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.onnx.TensorType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The last unmasked step, from [batch, steps, features] to [batch, features]; zero if all steps are
 * masked.
 */
public record LastStepLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray y = pass.buffer("y", x.size(0), x.size(2));
    StepPositions.gather(pass, rows(pass), y);
    return y;
  }

  private static int[] rows(Pass pass) {
    int steps = Math.toIntExact(pass.input(0).size(1));
    int[] rows = new int[Math.toIntExact(pass.input(0).size(0))];
    if (pass.mask(0) == null) {
      Arrays.setAll(rows, example -> (example + 1) * steps - 1);
      return rows;
    }
    double[] mask = HostArrays.doubles(pass.mask(0));
    Arrays.fill(rows, RowKernels.NONE);
    for (int row = 0; row < mask.length; row++) {
      if (mask[row] != 0) {
        rows[row / steps] = row;
      }
    }
    return rows;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    StepPositions.scatter(pass, rows(pass), outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor mask = pass.mask(0) == null ? OnnxRows.ones(x) : pass.mask(0);
    Attributes last = Attributes.of("axis", 1).with("keepdims", 1).with("select_last_index", 1);
    Tensor step =
        pass.graph().node("ArgMax", TensorType.INT64, new long[] {x.size(0), 1}, last, mask);
    return x.steps(step).squeeze(1).times(mask.max(1));
  }
}
