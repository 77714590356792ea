package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.NormKernels;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Rows of length 1; rows of zeros stay zero and have no gradient. */
final class UnitRows {

  /** Lower bound on the length of a row; shorter rows count as zero. */
  private static final double EPSILON = 1e-12;

  private UnitRows() {}

  /**
   * Computes rows of length 1.
   *
   * @param role the name of the work array of the lengths
   * @return the lengths
   */
  static INDArray of(Pass pass, String role, INDArray rows, INDArray result) {
    NormKernels norms = pass.kernels().norms();
    INDArray lengths = pass.buffer(role, rows.size(0));
    norms.unitRows(EPSILON, rows, lengths, result);
    norms.clearShortRows(EPSILON, lengths, result);
    return lengths;
  }

  /** Computes the gradient of the rows from that of the rows of length 1. */
  static void gradient(
      Pass pass, INDArray unit, INDArray lengths, INDArray dUnit, INDArray result) {
    NormKernels norms = pass.kernels().norms();
    norms.unitRowsGradient(EPSILON, unit, lengths, dUnit, result);
    norms.clearShortRows(EPSILON, lengths, result);
  }
}
