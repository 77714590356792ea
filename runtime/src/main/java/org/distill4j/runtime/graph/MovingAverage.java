package org.distill4j.runtime.graph;

import java.util.List;

/**
 * A teacher whose parameters are the exponential moving average of the student's (mean teacher,
 * Tarvainen and Valpola 2017): {@code average = decay average + (1 - decay) student} after each
 * step.
 *
 * @param decay the decay per step, at least 0 and below 1
 * @param signals the signals that losses read of it
 */
public record MovingAverage(double decay, List<Signal> signals) {

  /**
   * Copies the signals.
   *
   * @throws IllegalArgumentException if the decay is out of its range
   */
  public MovingAverage {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException("decay must be at least 0 and below 1, but is " + decay);
    }
    signals = List.copyOf(signals);
  }
}
