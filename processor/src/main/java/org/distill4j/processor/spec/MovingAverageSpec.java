package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * A teacher that is the moving average of the student.
 *
 * @param decay how much of the average stays in a step
 * @param place the annotation
 */
public record MovingAverageSpec(double decay, Place place) {

  /** The decays that make sense. */
  public static final Bounds DECAYS = new Bounds(0, 1, false, true);
}
