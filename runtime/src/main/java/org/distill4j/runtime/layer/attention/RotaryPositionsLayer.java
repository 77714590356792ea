package org.distill4j.runtime.layer.attention;

import org.distill4j.runtime.kernel.api.Rotation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rotary positions of queries or keys (Su et al. 2021, equation 34): the first {@code size}
 * features of each head are rotated in pairs; pair i of step t, (a, b), becomes (a cos - b sin, b
 * cos + a sin) with the angle t base^(-2 i / size). Accepts [batch, steps, features] and keeps it.
 *
 * @param heads the number of heads, at least 1; it divides the number of features
 * @param size the number of rotated features of each head, even, or 0 for all
 * @param base the base of the frequencies, above 1
 * @param interleaved true if pair i consists of the features 2 i and 2 i + 1 of a head, false if it
 *     consists of the features i and i + size / 2
 */
public record RotaryPositionsLayer(int heads, int size, double base, boolean interleaved)
    implements Layer, Exportable {

  /** Checks the hyperparameters. */
  public RotaryPositionsLayer {
    Require.positive("heads", heads);
    if (size < 0 || size % 2 != 0) {
      throw new IllegalArgumentException("size must be even and at least 0, but is " + size);
    }
    if (!(base > 1 && base < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("base must be above 1 and finite, but is " + base);
    }
  }

  private Rotation rotation(Pass pass) {
    long[] shape = pass.shape(0);
    int width = Math.toIntExact(shape[2] / heads);
    int rotated = size == 0 ? width : size;
    if (shape[2] % heads != 0 || rotated > width || rotated % 2 != 0) {
      throw new IllegalArgumentException(
          this + " rotates an even number of features of each head, but there are " + shape[2]);
    }
    return new Rotation(heads, rotated, base, interleaved, false);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().steps().rotate(rotation(pass), x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      Rotation back = rotation(pass).inverted();
      pass.kernels().steps().rotate(back, outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return new RotaryExport(this, pass.input(0)).rotated();
  }
}
