package org.distill4j.runtime.layer.core;

import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One of several equal slices of the features, from [batch, parts f] to [batch, f], also with
 * steps.
 *
 * @param index the index of the slice, from 0
 * @param parts the number of slices, greater than the index
 */
public record SliceLayer(int index, int parts) implements Layer, Exportable {

  /** Checks the index. */
  public SliceLayer {
    Require.positive("parts", parts);
    if (index < 0 || index >= parts) {
      throw new IllegalArgumentException(
          "index must be at least 0 and below " + parts + ", but is " + index);
    }
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    int width = width(x);
    INDArray y = pass.buffer("y", Require.withFeatures(x, width));
    pass.kernels().rows().copyColumns(x, index * width, y, 0, width);
    return y;
  }

  private int width(INDArray x) {
    int features = Math.toIntExact(x.size(-1));
    if (features % parts != 0) {
      throw new IllegalArgumentException(
          this + " requires a multiple of " + parts + " features, but its input has " + features);
    }
    return features / parts;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(0)) {
      return;
    }
    RowKernels rows = pass.kernels().rows();
    INDArray dx = pass.inputGradient(0);
    int width = width(dx);
    pass.kernels().elements().fill(0, dx);
    rows.copyColumns(outputGradient, 0, dx, index * width, width);
  }

  @Override
  public Tensor export(ExportPass pass) {
    long width = pass.input(0).knownSize(-1) / parts;
    return pass.input(0).slice(-1, index * width, (index + 1) * width);
  }
}
