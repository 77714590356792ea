package org.distill4j.runtime.layer.steps;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One of the results of a block over steps, from [batch, steps, all features] to [batch, steps,
 * features] or to [batch, features] of the unmasked step that was computed last; zeros for an
 * example without one.
 *
 * @param end the index after its last feature
 * @param features the number of its features
 * @param last true for the last step alone
 * @param backward true if the block starts at the last step, so that the first is computed last
 */
public record StepResultLayer(int end, int features, boolean last, boolean backward)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public StepResultLayer {
    Require.positive("features", features);
    if (end < features) {
      throw new IllegalArgumentException("end must be at least " + features + ", but is " + end);
    }
  }

  @Override
  public boolean isIdentity(Pass pass) {
    return !last && end == features && pass.shape(0)[2] == features;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray y =
        last
            ? pass.buffer("y", x.size(0), features)
            : pass.buffer("y", x.size(0), x.size(1), features);
    if (last) {
      INDArray steps = x.reshape('c', x.size(0) * x.size(1), x.size(2));
      pass.kernels().rows().gather(steps, end - features, lastSteps(pass), y, 0, features);
    } else {
      pass.kernels().rows().copyColumns(x, end - features, y, 0, features);
    }
    return y;
  }

  /** Returns the row of the step that was computed last, for each example. */
  private int[] lastSteps(Pass pass) {
    int batch = Math.toIntExact(pass.input(0).size(0));
    int steps = Math.toIntExact(pass.input(0).size(1));
    int[] rows = new int[batch];
    if (pass.mask(0) == null) {
      Arrays.setAll(rows, example -> example * steps + (backward ? 0 : steps - 1));
      return rows;
    }
    double[] mask = HostArrays.doubles(pass.mask(0));
    for (int example = 0; example < batch; example++) {
      rows[example] = RowKernels.NONE;
      for (int i = 0; i < steps; i++) {
        int row = example * steps + (backward ? steps - 1 - i : i);
        rows[example] = mask[row] == 0 ? rows[example] : row;
      }
    }
    return rows;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(0)) {
      return;
    }
    INDArray dx = pass.inputGradient(0);
    pass.kernels().elements().fill(0, dx);
    if (!last) {
      pass.kernels().rows().copyColumns(outputGradient, 0, dx, end - features, features);
      return;
    }
    int[] ofSteps = new int[Math.toIntExact(dx.size(0) * dx.size(1))];
    Arrays.fill(ofSteps, RowKernels.NONE);
    int[] rows = lastSteps(pass);
    for (int example = 0; example < rows.length; example++) {
      if (rows[example] != RowKernels.NONE) {
        ofSteps[rows[example]] = example;
      }
    }
    INDArray steps = dx.reshape('c', ofSteps.length, dx.size(2));
    pass.kernels().rows().gather(outputGradient, 0, ofSteps, steps, end - features, features);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0).slice(-1, end - (long) features, end);
    return last ? StepExport.last(x, pass.mask(0), backward) : x.masked(pass.mask(0));
  }
}
