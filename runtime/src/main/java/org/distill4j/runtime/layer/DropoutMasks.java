package org.distill4j.runtime.layer;

import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Dropout at several named points inside a layer; the identity if dropout is off. The mask of a
 * point is a function of the pass and the name of the point, so that the backward pass recomputes
 * the same mask.
 */
public final class DropoutMasks {

  private final Pass pass;
  private final double rate;
  private final String[] points;

  /** Creates dropout at points with the given names. */
  public DropoutMasks(Pass pass, double rate, String... points) {
    this.pass = pass;
    this.rate = rate;
    this.points = points;
  }

  private boolean isActive() {
    return pass.training() && rate > 0;
  }

  private ElementKernels elements() {
    return pass.kernels().elements();
  }

  private long seed(String point) {
    SplittableRandom random = pass.random();
    for (String candidate : points) {
      long seed = random.nextLong();
      if (candidate.equals(point)) {
        return seed;
      }
    }
    throw new IllegalArgumentException(
        "Unknown dropout point '" + point + "'. Available: " + String.join(", ", points));
  }

  /** Draws the factors of a point into an array and returns it, or null if dropout is off. */
  public INDArray draw(String point, long... shape) {
    INDArray factors = factors(point, shape);
    if (factors != null) {
      elements().drawDropout(rate, seed(point), factors);
    }
    return factors;
  }

  /** Returns the result of {@link #draw}. */
  public INDArray factors(String point, long... shape) {
    return isActive() ? pass.buffer("factors of " + point, shape) : null;
  }

  /** Applies dropout to an array and returns the result, or the array itself if dropout is off. */
  public INDArray apply(String point, INDArray array) {
    if (!isActive()) {
      return array;
    }
    INDArray dropped = applied(point, array);
    elements().drop(Elementwise.IDENTITY, rate, seed(point), array, dropped);
    return dropped;
  }

  /** Returns the result of {@link #apply(String, INDArray)}. */
  public INDArray applied(String point, INDArray array) {
    return isActive() ? pass.buffer("dropped " + point, array.shape()) : array;
  }

  /** y = function(x with dropout); y may be x. */
  public void apply(String point, Elementwise function, INDArray x, INDArray y) {
    if (isActive()) {
      elements().drop(function, rate, seed(point), x, y);
    } else {
      elements().apply(function, x, y);
    }
  }

  /**
   * Returns the gradient with respect to the array, given the gradient with respect to the result
   * of {@link #apply(String, INDArray)}.
   *
   * @param into receives the gradient unless dropout is off; may be the arriving gradient
   * @return the array with the gradient: the arriving one if dropout is off
   */
  public INDArray gradient(String point, INDArray arriving, INDArray into) {
    if (!isActive()) {
      return arriving;
    }
    elements().drop(Elementwise.IDENTITY, rate, seed(point), arriving, into);
    return into;
  }
}
