package org.distill4j.runtime.loss.connector;

import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Linear maps y = W x without a bias, at each place of [batch, channels, height, width] or of each
 * row [.., features], with a parameter W [wide, narrow].
 */
final class PlaceMaps {

  private final Pass pass;

  PlaceMaps(Pass pass) {
    this.pass = pass;
  }

  /** Declares a map. */
  static Parameter parameter(String name, int narrow, int wide) {
    return Parameter.weight(name, wide, narrow);
  }

  /** Returns the result of a map in a buffer of the given role. */
  INDArray values(String name, String role, INDArray x) {
    INDArray w = pass.parameter(name);
    if (x.rank() == 4) {
      ImageWindow place = ImageWindow.inside(x, 1, 1);
      INDArray y = pass.buffer(role, place.result(x.size(0), w.size(0)));
      pass.kernels().images().convolve(x, w, 1, place, y);
      return y;
    }
    long[] shape = x.shape().clone();
    shape[shape.length - 1] = w.size(0);
    INDArray y = pass.buffer(role, shape);
    pass.kernels().matrices().product(Shapes.matrix(x), false, w, true, false, Shapes.matrix(y));
    return y;
  }

  /**
   * Adds the gradient of a map's parameter.
   *
   * @param dx receives the gradient of its input; null if that is not needed
   */
  void gradient(String name, INDArray x, INDArray dy, INDArray dx) {
    INDArray w = pass.parameter(name);
    if (x.rank() == 4) {
      ImageKernels images = pass.kernels().images();
      ImageWindow place = ImageWindow.inside(x, 1, 1);
      if (!pass.frozen()) {
        images.addWeightGradient(x, dy, 1, place, pass.gradient(name));
      }
      if (dx != null) {
        images.inputGradient(dy, w, 1, place, dx);
      }
      return;
    }
    INDArray rows = Shapes.matrix(dy);
    if (!pass.frozen()) {
      pass.kernels()
          .matrices()
          .product(rows, true, Shapes.matrix(x), false, true, pass.gradient(name));
    }
    if (dx != null) {
      pass.kernels().matrices().product(rows, false, w, false, false, Shapes.matrix(dx));
    }
  }
}
