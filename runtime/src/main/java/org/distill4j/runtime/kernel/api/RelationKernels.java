package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Relations between the rows of one matrix: distances and angles of all pairs and triples. */
public interface RelationKernels {

  /** Squared distances below this count as this, and have no gradient. */
  double LEAST_SQUARED_DISTANCE = 1e-12;

  /**
   * d[i, j] = |x_i - x_j|^2, exactly 0 for equal rows.
   *
   * @param x [rows, columns]
   * @param d [rows, rows]
   */
  void squaredDistances(INDArray x, INDArray d);

  /**
   * The matrix whose product with x is the gradient of {@link #squaredDistances}: l = 2 (diag(s 1)
   * - s) with s = dd + dd^T.
   *
   * @param dd [rows, rows]: the derivative with respect to each squared distance
   * @param l [rows, rows]
   */
  void laplacian(INDArray dd, INDArray l);

  /**
   * Compares distances that are divided by their mean (relational knowledge distillation, Park et
   * al. 2019, section 3.2.1): the Huber loss of each difference, the mean over all rows * rows
   * pairs. The diagonal is 0 and does not count in the mean distance.
   *
   * @param target [rows, rows] squared distances
   * @param own [rows, rows] squared distances
   * @param gradient becomes the derivative with respect to own; another array than target and own
   */
  double relationalDistance(INDArray target, INDArray own, INDArray gradient);

  /**
   * Compares the cosines of the angles at each row between each two others (relational knowledge
   * distillation, Park et al. 2019, section 3.2.2): the Huber loss of each difference, the mean
   * over all rows^3 triples. A triple with a distance of 0 has the cosine 0.
   *
   * <p>The cosines come from the squared distances, so that a triple costs a few operations
   * whatever the number of columns.
   *
   * @param target [rows, rows] squared distances
   * @param own [rows, rows] squared distances
   * @param gradient becomes the derivative with respect to own; another array than target and own
   */
  double relationalAngle(INDArray target, INDArray own, INDArray gradient);

  /**
   * Compares probabilities: p log((p + epsilon) / (q + epsilon)), the mean over all elements.
   *
   * @param target p
   * @param own q
   * @param gradient becomes the derivative with respect to q; may be any argument
   */
  double relativeEntropy(double epsilon, INDArray target, INDArray own, INDArray gradient);
}
