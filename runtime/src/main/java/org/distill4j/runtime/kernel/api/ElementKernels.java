package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Elementwise functions and reductions. All arrays of one call have the same number of elements;
 * their shapes may differ.
 */
public interface ElementKernels {

  /** x = value. */
  void fill(double value, INDArray x);

  /** y = x. */
  void copy(INDArray x, INDArray y);

  /** x = factor x. */
  default void scale(double factor, INDArray x) {
    scale(factor, x, x);
  }

  /** y = factor x; y may be x. */
  void scale(double factor, INDArray x, INDArray y);

  /** z = x y; z may be x or y. */
  void multiply(INDArray x, INDArray y, INDArray z);

  /**
   * y = min(max(x, -bound), bound): the derivative of the Huber loss of x; y may be x.
   *
   * @param bound above 0
   */
  void clip(double bound, INDArray x, INDArray y);

  /** y = 1, 0 or -1, the sign of x; y may be x. */
  void sign(INDArray x, INDArray y);

  /** y += factor x. */
  void addScaled(double factor, INDArray x, INDArray y);

  /** y += x. */
  default void add(INDArray x, INDArray y) {
    addScaled(1, x, y);
  }

  /** y = function(x); y may be x. */
  void apply(Elementwise function, INDArray x, INDArray y);

  /**
   * dx = dy function'(x); dx may be dy.
   *
   * @param known the argument x if {@link Elementwise#needsArgument}, otherwise the value y =
   *     function(x)
   */
  void applyGradient(Elementwise function, INDArray known, INDArray dy, INDArray dx);

  /**
   * Draws the factors of dropout: 0 with probability rate, 1 / (1 - rate) otherwise. The factors
   * are a function of the seed and the index, and are the same for all implementations.
   *
   * @param rate at least 0 and below 1
   */
  void drawDropout(double rate, long seed, INDArray factors);

  /**
   * y = function(x factor) with the factors of {@link #drawDropout}; y may be x.
   *
   * @param rate at least 0 and below 1
   */
  void drop(Elementwise function, double rate, long seed, INDArray x, INDArray y);

  /** Returns the sum of all elements. */
  double sum(INDArray x);

  /** Returns the inner product. */
  double dot(INDArray x, INDArray y);

  /** Returns the Euclidean norm. */
  double norm(INDArray x);
}
