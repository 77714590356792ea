package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The weight of each row of features in a mean over the batch: all examples have equal weight, and
 * so have all steps of an example that the masks include.
 */
final class StepWeights {

  private final Kernels kernels;
  private final double even;
  private final INDArray each;

  private StepWeights(Kernels kernels, double even, INDArray each) {
    this.kernels = kernels;
    this.even = even;
    this.each = each;
  }

  /**
   * Returns the weights for inputs of the same shape.
   *
   * @param inputs the inputs whose masks count; the first also gives the shape
   */
  static StepWeights of(Pass pass, int... inputs) {
    INDArray like = pass.input(inputs[0]);
    double rows = (double) like.length() / like.size(-1);
    INDArray each = null;
    for (int input : inputs) {
      INDArray mask = pass.mask(input);
      if (mask != null && each == null) {
        each = pass.buffer("step weights", mask.shape());
        pass.kernels().elements().copy(mask, each);
      } else if (mask != null) {
        pass.kernels().elements().multiply(mask, each, each);
      }
    }
    if (each != null) {
      pass.kernels().rows().normalise(each, each);
      pass.kernels().elements().scale(1.0 / like.size(0), each);
    }
    return new StepWeights(pass.kernels(), 1 / rows, each);
  }

  /** Multiplies each row [.., features] by its weight. */
  void scale(INDArray rows) {
    if (each == null) {
      kernels.elements().scale(even, rows);
    } else {
      kernels.norms().scaleRows(each, rows);
    }
  }

  /** Returns the sum of all weights, which is 1 unless an example has no steps. */
  double total() {
    return each == null ? 1 : kernels.elements().sum(each);
  }
}
