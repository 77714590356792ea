package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * A teacher that is the moving average of the student.
 *
 * @param decay the share of the average that is kept in each step
 * @param origin the simple name of the interface that has the annotation
 * @param place the annotation
 */
public record MovingAverageSpec(double decay, String origin, Place place) {

  /** The valid range of the decay. */
  public static final Bounds DECAYS = new Bounds(0, 1, false, true);
}
