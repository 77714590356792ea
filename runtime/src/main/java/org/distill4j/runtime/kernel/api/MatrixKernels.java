package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrix products, and biases with their gradients. */
public interface MatrixKernels {

  /**
   * c = a' b' or c += a' b', where ' denotes the requested transposition.
   *
   * @param a a matrix; [k, n] if transposed, [n, k] otherwise
   * @param b a matrix; [m, k] if transposed, [k, m] otherwise
   * @param add true if the product is added to c
   * @param c [n, m]
   */
  void product(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c);

  /**
   * Computes {@link #product} for each of several pairs of matrices.
   *
   * @param a [pairs, n, k], or [pairs, k, n] if transposed
   * @param b [pairs, k, m], or [pairs, m, k] if transposed
   * @param c [pairs, n, m]
   */
  void batchedProduct(
      INDArray a, boolean transposeA, INDArray b, boolean transposeB, boolean add, INDArray c);

  /**
   * y = x w + b for each row of x.
   *
   * @param x [rows, inputs]
   * @param w [inputs, units]
   * @param b [units]
   * @param y [rows, units]
   */
  default void affine(INDArray x, INDArray w, INDArray b, INDArray y) {
    affine(x, w, b, Elementwise.IDENTITY, y, y);
  }

  /**
   * z = x w + b and y = function(z) for each row of x.
   *
   * @param x [rows, inputs]
   * @param w [inputs, units]
   * @param b [units], or null if nothing is added
   * @param z [rows, units]; may be y, which then is all that is kept
   * @param y [rows, units]
   */
  void affine(INDArray x, INDArray w, INDArray b, Elementwise function, INDArray z, INDArray y);

  /**
   * sums += the sum of the rows of x: the gradient of a bias.
   *
   * @param x [rows, columns]
   * @param sums [columns]
   */
  void addColumnSums(INDArray x, INDArray sums);

  /**
   * y = x transposed.
   *
   * @param x [rows, columns]
   * @param y [columns, rows]
   */
  void transpose(INDArray x, INDArray y);
}
