package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Rows made comparable: weighted, centred, made equally long. */
public interface NormKernels {

  /**
   * x[i] = factors[i] x[i] for each row.
   *
   * @param factors as many as x has rows, in any shape
   */
  void scaleRows(INDArray factors, INDArray x);

  /**
   * x[., j] = factors[j] x[., j] for each column.
   *
   * @param factors [columns]
   */
  void scaleColumns(INDArray factors, INDArray x);

  /** y = x - mean(x) for each row; y may be x. It is its own gradient. */
  void centreRows(INDArray x, INDArray y);

  /**
   * x[i] = 0 for each row whose length is at most epsilon: gradients of {@link #unitRows} of which
   * nothing is known.
   *
   * @param lengths as many as x has rows, in any shape
   */
  void clearShortRows(double epsilon, INDArray lengths, INDArray x);

  /**
   * y = x / max(|x|, epsilon) for each row, with the Euclidean length |x|; y may be x.
   *
   * @param epsilon the least length that a row is divided by, above 0
   * @param lengths [rows]: becomes what each row was divided by
   */
  void unitRows(double epsilon, INDArray x, INDArray lengths, INDArray y);

  /**
   * The gradient of {@link #unitRows}: (dy - y (y . dy)) / |x| for each row, and dy / epsilon where
   * the row was shorter than epsilon; dx may be dy.
   *
   * @param lengths what {@link #unitRows} divided by
   */
  void unitRowsGradient(double epsilon, INDArray y, INDArray lengths, INDArray dy, INDArray dx);

  /**
   * y = x / (sum(x) + raise) for each row; y may be x.
   *
   * @param sums [rows]: becomes what each row was divided by, which must not be 0
   */
  void shares(double raise, INDArray x, INDArray sums, INDArray y);

  /** The gradient of {@link #shares}: (dy - sum(y dy)) / sums for each row; dx may be dy. */
  void sharesGradient(INDArray y, INDArray sums, INDArray dy, INDArray dx);
}
