package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Functions of each row: lookups, softmax, cross-entropy. */
public interface RowKernels {

  /** In an array of rows: no row, that is zeros. */
  int NONE = -1;

  /**
   * target[i, to .. to + width) = source[rows[i], from .. from + width) for all i; zeros where
   * rows[i] is {@link #NONE}.
   *
   * @param source a matrix
   * @param from the first column that is read
   * @param rows a row of the source for each row of the target
   * @param target a matrix
   * @param to the first column that is written
   * @param width the number of columns
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  void gather(INDArray source, int from, int[] rows, INDArray target, int to, int width);

  /** {@link #gather} of all rows in their order: a block of columns. */
  void copyColumns(INDArray source, int from, INDArray target, int to, int width);

  /**
   * target[rows[i]] += source[i] for all i in their order; nothing where rows[i] is {@link #NONE}.
   *
   * @param source [rows.length, columns]
   * @param target [any, columns]
   * @throws IndexOutOfBoundsException if there is no such row
   */
  void addScattered(INDArray source, int[] rows, INDArray target);

  /**
   * y[i] = the sum of the elements i size to (i + 1) size of x, for each row.
   *
   * @param x [rows, size columns]
   * @param y [rows, columns]
   */
  void groupSums(int size, INDArray x, INDArray y);

  /**
   * The elements i size to (i + 1) size of y = x[i], for each row.
   *
   * @param x [rows, columns]
   * @param y [rows, size columns]
   */
  void repeatColumns(int size, INDArray x, INDArray y);

  /** y = x / sum(x) for each row, zeros where the sum is 0; y may be x. */
  void normalise(INDArray x, INDArray y);

  /**
   * y = softmax(x) over the elements of each row that the mask lets through, zeros elsewhere; y may
   * be x.
   *
   * @param mask 1 or 0 for each element, or null for 1 everywhere
   */
  void softmax(INDArray x, INDArray mask, INDArray y);

  /** dx from y = softmax(x): y (dy - sum(y dy)) for each row; dx may be dy. */
  void softmaxGradient(INDArray y, INDArray dy, INDArray dx);

  /** y = log softmax(factor x) for each row, without overflow; y may be x. */
  void logSoftmax(double factor, INDArray x, INDArray y);

  /**
   * The cross-entropy of weights w and logits x, from y = log softmax(x): -sum(w y), the mean over
   * the rows.
   *
   * @param gradient becomes the derivative with respect to x: (sum(w) softmax(x) - w) / rows; may
   *     be y or w
   */
  double crossEntropy(INDArray y, INDArray w, INDArray gradient);

  /**
   * {@link #logSoftmax} and {@link #crossEntropy} at once.
   *
   * @param gradient becomes the derivative with respect to factor * logits; may be logits, and is
   *     another array than w
   */
  default double softmaxCrossEntropy(
      double factor, INDArray logits, INDArray w, INDArray gradient) {
    logSoftmax(factor, logits, gradient);
    return crossEntropy(gradient, w, gradient);
  }

  /**
   * The Kullback-Leibler divergence from target to own distribution, sum(p (log p - log q)), the
   * mean over the rows.
   *
   * @param logTarget log p for each row
   * @param logOwn log q = log softmax(x) for each row
   * @param gradient becomes the derivative with respect to x: (q - p) / rows; may be logTarget or
   *     logOwn
   */
  double divergence(INDArray logTarget, INDArray logOwn, INDArray gradient);

  /**
   * {@link #divergence} of the softmaxes of factor target and factor own, at once.
   *
   * @param target [rows, columns]
   * @param own [rows, columns]
   * @param work [rows, columns], may be overwritten
   * @param gradient becomes the derivative with respect to factor own
   */
  default double softmaxDivergence(
      double factor, INDArray target, INDArray own, INDArray work, INDArray gradient) {
    logSoftmax(factor, target, work);
    logSoftmax(factor, own, gradient);
    return divergence(work, gradient, gradient);
  }
}
