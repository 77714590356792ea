package org.distill4j.runtime.layer;

import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.ElementKernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Dropout at several places inside a layer, drawn in their order; nothing where it is off. */
final class Drops {

  /**
   * An array that dropout is applied to.
   *
   * @param name its name, unique in the layer
   * @param shape its shape
   */
  record Place(String name, long... shape) {}

  private final Pass pass;
  private final double rate;
  private final Place[] places;

  Drops(Pass pass, double rate, Place... places) {
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

  /** Draws the factors of all places. */
  void draw() {
    if (isActive()) {
      SplittableRandom random = pass.random();
      for (Place place : places) {
        elements().drawDropout(rate, random, factors(place.name()));
      }
    }
  }

  /** The factors of a place, or null where dropout is off. */
  INDArray factors(String place) {
    if (!isActive()) {
      return null;
    }
    for (Place candidate : places) {
      if (candidate.name().equals(place)) {
        return pass.buffer("factors of " + place, candidate.shape());
      }
    }
    throw new IllegalArgumentException("There is no dropout at '" + place + "'");
  }

  /** The array with dropout: itself where dropout is off. */
  INDArray apply(String place, INDArray array) {
    if (!isActive()) {
      return array;
    }
    INDArray dropped = applied(place, array);
    elements().multiply(array, factors(place), dropped);
    return dropped;
  }

  /** What {@link #apply} returned. */
  INDArray applied(String place, INDArray array) {
    return isActive() ? pass.buffer("dropped " + place, array.shape()) : array;
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
    elements().multiply(arriving, factors(place), into);
    return into;
  }
}
