package org.distill4j.runtime.kernel.api;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Scaling, centring and normalisation of rows. */
public interface NormKernels {

  /**
   * x[i] = factors[i] x[i] for each row.
   *
   * @param factors one element per row of x, in any shape
   */
  void scaleRows(INDArray factors, INDArray x);

  /**
   * x[., j] = factors[j] x[., j] for each column.
   *
   * @param factors [columns]
   */
  void scaleColumns(INDArray factors, INDArray x);

  /** y = x - mean(x) for each row; y may be x. The function is its own gradient. */
  void centreRows(INDArray x, INDArray y);

  /**
   * x[i] = 0 for each row whose length is at most epsilon, for which the gradient of {@link
   * #unitRows} is undefined.
   *
   * @param lengths one element per row of x, in any shape
   */
  void clearShortRows(double epsilon, INDArray lengths, INDArray x);

  /**
   * y = x / max(|x|, epsilon) for each row, with the Euclidean length |x|; y may be x.
   *
   * @param epsilon the lower bound on the divisor, above 0
   * @param lengths [rows]: receives the divisor of each row
   */
  void unitRows(double epsilon, INDArray x, INDArray lengths, INDArray y);

  /**
   * Computes the gradient of {@link #unitRows}: (dy - y (y . dy)) / |x| for each row, and dy /
   * epsilon if the row was shorter than epsilon; dx may be dy.
   *
   * @param lengths the divisors of {@link #unitRows}
   */
  void unitRowsGradient(double epsilon, INDArray y, INDArray lengths, INDArray dy, INDArray dx);

  /**
   * Normalises the sum of arrays: with z = the sum and m = its mean in each row, or 0 unless
   * centred,
   *
   * <pre>
   *   normal = (z - m) factor,  factor = 1 / sqrt(mean((z - m)^2) + epsilon)
   *   y      = gamma normal + beta
   * </pre>
   *
   * @param summands one or more arrays of equal shape
   * @param normal receives the normalised rows
   * @param factors [rows]: receives the factor of each row
   * @param y receives the result; may be normal, which then is all that is kept
   */
  void normalise(
      List<INDArray> summands, RowNorm norm, INDArray normal, INDArray factors, INDArray y);

  /**
   * Computes the gradients of {@link #normalise} from its results. Adds to those of gamma and beta.
   *
   * @param gammaGradient [columns], or null if not needed
   * @param betaGradient [columns], or null if not needed
   * @param dx receives the gradient with respect to each summand, or null if not needed; may be dy
   */
  void normaliseGradient(
      RowNorm norm,
      INDArray normal,
      INDArray factors,
      INDArray dy,
      INDArray gammaGradient,
      INDArray betaGradient,
      INDArray dx);

  /**
   * y = x / (sum(x) + raise) for each row; y may be x.
   *
   * @param sums [rows]: receives the divisor of each row, which must not be 0
   */
  void shares(double raise, INDArray x, INDArray sums, INDArray y);

  /**
   * Computes the gradient of {@link #shares}: (dy - sum(y dy)) / sums for each row; dx may be dy.
   */
  void sharesGradient(INDArray y, INDArray sums, INDArray dy, INDArray dx);
}
