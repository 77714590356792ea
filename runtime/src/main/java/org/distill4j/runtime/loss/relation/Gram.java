package org.distill4j.runtime.loss.relation;

import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Inner products of the rows of a matrix. */
final class Gram {

  private Gram() {}

  /**
   * Computes the gradient of x x^T with respect to x: (d + d^T) x.
   *
   * @param d [rows, rows]: the derivative with respect to the products
   * @param x [rows, columns]
   * @param dx [rows, columns]
   */
  static void gradient(Pass pass, INDArray d, INDArray x, INDArray dx) {
    MatrixKernels matrices = pass.kernels().matrices();
    matrices.product(d, false, x, false, false, dx);
    matrices.product(d, true, x, false, true, dx);
  }
}
