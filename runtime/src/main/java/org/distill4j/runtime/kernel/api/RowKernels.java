package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Functions of each row: lookups, softmax, cross-entropy. */
public interface RowKernels {

  /** Marks the absence of a row in an array of row indices; it reads as zeros. */
  int NONE = -1;

  /**
   * target[i, to .. to + width) = source[rows[i], from .. from + width) for all i; zeros if rows[i]
   * is {@link #NONE}.
   *
   * @param source a matrix
   * @param from the first column to read
   * @param rows the source row of each target row
   * @param target a matrix
   * @param to the first column to write
   * @param width the number of columns
   * @throws IndexOutOfBoundsException if a row or column does not exist
   */
  void gather(INDArray source, int from, int[] rows, INDArray target, int to, int width);

  /** Copies a block of columns: {@link #gather} of all rows in order. */
  void copyColumns(INDArray source, int from, INDArray target, int to, int width);

  /**
   * target[rows[i]] += source[i] for all i in order; skips i if rows[i] is {@link #NONE}.
   *
   * @param source [rows.length, columns]
   * @param target [any, columns]
   * @throws IndexOutOfBoundsException if a row does not exist
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

  /** y = x / sum(x) for each row, zeros if the sum is 0; y may be x. */
  void normalise(INDArray x, INDArray y);

  /**
   * y = softmax(x) over the unmasked elements of each row, zeros elsewhere; y may be x.
   *
   * @param mask 1 or 0 for each element, or null for 1 everywhere
   */
  void softmax(INDArray x, INDArray mask, INDArray y);

  /** dx from y = softmax(x): y (dy - sum(y dy)) for each row; dx may be dy. */
  void softmaxGradient(INDArray y, INDArray dy, INDArray dx);

  /** y = log softmax(factor x) for each row, without overflow; y may be x. */
  void logSoftmax(double factor, INDArray x, INDArray y);

  /**
   * Returns the cross-entropy of weights w and logits x, from y = log softmax(x): the mean of
   * -sum(w y) over the rows.
   *
   * @param gradient receives the derivative with respect to x, (sum(w) softmax(x) - w) / rows; may
   *     be y or w
   */
  double crossEntropy(INDArray y, INDArray w, INDArray gradient);

  /**
   * Combines {@link #logSoftmax} and {@link #crossEntropy}.
   *
   * @param gradient receives the derivative with respect to factor * logits; may be logits but not
   *     w
   */
  default double softmaxCrossEntropy(
      double factor, INDArray logits, INDArray w, INDArray gradient) {
    logSoftmax(factor, logits, gradient);
    return crossEntropy(gradient, w, gradient);
  }

  /**
   * Returns the Kullback-Leibler divergence of the target from the own distribution: the mean of
   * sum(p (log p - log q)) over the rows.
   *
   * @param logTarget log p for each row
   * @param logOwn log q = log softmax(x) for each row
   * @param gradient receives the derivative with respect to x, (q - p) / rows; may be logTarget or
   *     logOwn
   */
  double divergence(INDArray logTarget, INDArray logOwn, INDArray gradient);

  /**
   * Combines {@link #logSoftmax} of factor target and factor own with {@link #divergence}.
   *
   * @param target [rows, columns]
   * @param own [rows, columns]
   * @param work [rows, columns], may be overwritten
   * @param gradient receives the derivative with respect to factor own
   */
  default double softmaxDivergence(
      double factor, INDArray target, INDArray own, INDArray work, INDArray gradient) {
    logSoftmax(factor, target, work);
    logSoftmax(factor, own, gradient);
    return divergence(work, gradient, gradient);
  }
}
