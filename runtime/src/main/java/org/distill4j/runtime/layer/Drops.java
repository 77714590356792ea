package org.distill4j.runtime.layer;

import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Dropout at several places inside a layer; nothing where it is off. What is dropped follows from
 * the pass and the place, so that the way back draws the same again.
 */
final class Drops {

  private final Pass pass;
  private final double rate;
  private final String[] places;

  /** Dropout at places of these names. */
  Drops(Pass pass, double rate, String... places) {
    this.pass = pass;
    this.rate = rate;
    this.places = places;
  }

  private boolean isActive() {
    return pass.training() && rate > 0;
  }

  private ElementKernels elements() {
    return pass.kernels().elements();
  }

  private long seed(String place) {
    SplittableRandom random = pass.random();
    for (String candidate : places) {
      long seed = random.nextLong();
      if (candidate.equals(place)) {
        return seed;
      }
    }
    throw new IllegalArgumentException("There is no dropout at '" + place + "'");
  }

  /** Draws the factors of a place as an array, or gives null where dropout is off. */
  INDArray draw(String place, long... shape) {
    INDArray factors = factors(place, shape);
    if (factors != null) {
      elements().drawDropout(rate, seed(place), factors);
    }
    return factors;
  }

  /** What {@link #draw} returned. */
  INDArray factors(String place, long... shape) {
    return isActive() ? pass.buffer("factors of " + place, shape) : null;
  }

  /** The array with dropout: itself where dropout is off. */
  INDArray apply(String place, INDArray array) {
    if (!isActive()) {
      return array;
    }
    INDArray dropped = applied(place, array);
    elements().drop(Elementwise.IDENTITY, rate, seed(place), array, dropped);
    return dropped;
  }

  /** What {@link #apply} returned. */
  INDArray applied(String place, INDArray array) {
    return isActive() ? pass.buffer("dropped " + place, array.shape()) : array;
  }

  /** y = function(x with dropout); y may be x. */
  void apply(String place, Elementwise function, INDArray x, INDArray y) {
    if (isActive()) {
      elements().drop(function, rate, seed(place), x, y);
    } else {
      elements().apply(function, x, y);
    }
  }

  /**
   * The gradient with respect to the array from that with respect to what {@link #apply} returned.
   *
   * @param into where it may be written; may be the gradient that arrives
   * @return where it is: the argument itself where dropout is off
   */
  INDArray gradient(String place, INDArray arriving, INDArray into) {
    if (!isActive()) {
      return arriving;
    }
    elements().drop(Elementwise.IDENTITY, rate, seed(place), arriving, into);
    return into;
  }
}
