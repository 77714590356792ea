package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pearson's correlation of rows, and its derivative. */
final class Correlation {

  /** Lower bound on the length of a centred row; shorter rows count as constant. */
  private static final double EPSILON = 1e-8;

  private Correlation() {}

  /**
   * Returns the mean over the rows of their correlation.
   *
   * @param role the prefix of the buffers' roles
   * @param gradient receives the derivative with respect to own
   */
  static double of(Pass pass, String role, INDArray target, INDArray own, INDArray gradient) {
    Kernels kernels = pass.kernels();
    long rows = own.size(0);
    INDArray lengths = pass.buffer(role + " lengths", rows);
    INDArray wanted = pass.buffer(role + " target", target.shape());
    unit(pass, target, lengths, wanted);
    INDArray actual = pass.buffer(role + " own", own.shape());
    unit(pass, own, lengths, actual);
    double sum = kernels.elements().dot(wanted, actual);
    kernels.norms().unitRowsGradient(EPSILON, actual, lengths, wanted, gradient);
    kernels.norms().clearShortRows(EPSILON, lengths, gradient);
    kernels.norms().centreRows(gradient, gradient);
    kernels.elements().scale(1.0 / rows, gradient);
    return sum / rows;
  }

  /** Brings rows to mean 0 and length 1; constant rows become exactly zero. */
  private static void unit(Pass pass, INDArray rows, INDArray lengths, INDArray result) {
    pass.kernels().norms().centreRows(rows, result);
    pass.kernels().norms().unitRows(EPSILON, result, lengths, result);
    pass.kernels().norms().clearShortRows(EPSILON, lengths, result);
  }
}
