package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Weighted sums and maxima over the steps of sequences. */
public interface StepKernels {

  /**
   * y[b] = x[b] + table for each example.
   *
   * @param x [batch, steps, features]
   * @param table [steps, features]
   * @param y [batch, steps, features], may be x
   */
  void addTable(INDArray x, INDArray table, INDArray y);

  /**
   * Computes the gradient of {@link #addTable} with respect to the table: sums += the sum of x[b]
   * over all examples.
   *
   * @param x [batch, steps, features]
   * @param sums [steps, features]
   */
  void addExampleSums(INDArray x, INDArray sums);

  /**
   * Rotates pairs of features by angles that depend on the step; y may be x.
   *
   * @param x [batch, steps, features]
   */
  void rotate(Rotation rotation, INDArray x, INDArray y);

  /**
   * y[b] = sum over t of w[b, t] x[b, t].
   *
   * @param x [batch, steps, features]
   * @param w [batch, steps]
   * @param y [batch, features]
   */
  void weightedSum(INDArray x, INDArray w, INDArray y);

  /**
   * Computes the gradients of {@link #weightedSum}.
   *
   * @param dy [batch, features]
   * @param dx [batch, steps, features], or null if not needed
   * @param dw [batch, steps], or null if not needed
   */
  void weightedSumGradient(INDArray x, INDArray w, INDArray dy, INDArray dx, INDArray dw);

  /**
   * y[b, f] = the maximum of x[b, t, f] over the unmasked steps t, or 0 if there is none.
   *
   * @param x [batch, steps, features]
   * @param mask [batch, steps], 0 for a step that does not count, or null
   * @param y [batch, features]
   */
  void maximum(INDArray x, INDArray mask, INDArray y);

  /**
   * Computes the gradient of {@link #maximum}: each dy goes to the first unmasked step that has the
   * maximum.
   *
   * @param y the result of {@link #maximum}
   * @param dy [batch, features]
   * @param dx [batch, steps, features]
   */
  void maximumGradient(INDArray x, INDArray mask, INDArray y, INDArray dy, INDArray dx);
}
