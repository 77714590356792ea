package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Relations between the rows of a matrix: distances of all pairs and angles of all triples. */
public interface RelationKernels {

  /** Lower bound on squared distances; smaller ones are replaced by it and have no gradient. */
  double MIN_SQUARED_DISTANCE = 1e-12;

  /**
   * d[i, j] = |x_i - x_j|^2, exactly 0 for equal rows.
   *
   * @param x [rows, columns]
   * @param d [rows, rows]
   */
  void squaredDistances(INDArray x, INDArray d);

  /**
   * Computes the matrix whose product with x is the gradient of {@link #squaredDistances}: l = 2
   * (diag(s 1) - s) with s = dd + dd^T.
   *
   * @param dd [rows, rows]: the derivative with respect to each squared distance
   * @param l [rows, rows]
   */
  void laplacian(INDArray dd, INDArray l);

  /**
   * Returns the mean Huber loss between distances that are divided by their mean (relational
   * knowledge distillation, Park et al. 2019, section 3.2.1), over all rows * rows pairs. The
   * diagonal is 0 and does not contribute to the mean distance.
   *
   * @param target [rows, rows] squared distances
   * @param own [rows, rows] squared distances
   * @param gradient receives the derivative with respect to own; must be neither target nor own
   */
  double relationalDistance(INDArray target, INDArray own, INDArray gradient);

  /**
   * Returns the mean Huber loss between the cosines of the angles at each row between each two
   * others (relational knowledge distillation, Park et al. 2019, section 3.2.2), over all rows^3
   * triples. A triple with a distance of 0 has the cosine 0.
   *
   * <p>The cosines are computed from the squared distances, so the cost of a triple does not depend
   * on the number of columns.
   *
   * @param target [rows, rows] squared distances
   * @param own [rows, rows] squared distances
   * @param gradient receives the derivative with respect to own; must be neither target nor own
   */
  double relationalAngle(INDArray target, INDArray own, INDArray gradient);

  /**
   * Returns the mean of p log((p + epsilon) / (q + epsilon)) over all elements.
   *
   * @param target p
   * @param own q
   * @param gradient receives the derivative with respect to q; may be any argument
   */
  double relativeEntropy(double epsilon, INDArray target, INDArray own, INDArray gradient);

  /**
   * Returns the weighted divergence of rows over the columns that count: the sum of weight
   * KL(softmax(target) || softmax(own)) over all rows.
   *
   * @param target [batch, rows, columns]
   * @param own [batch, rows, columns]
   * @param mask [batch, columns]: 1 for a column that counts, 0 for others, or null if all count
   * @param weights [batch, rows]: the weight of each row, at least 0
   * @param gradient receives the derivative with respect to own, 0 for columns that do not count;
   *     neither target nor own
   */
  double divergence(
      INDArray target, INDArray own, INDArray mask, INDArray weights, INDArray gradient);
}
