package org.distill4j.runtime.graph;

import java.util.List;

/**
 * A teacher whose parameters are the moving average of those of the network that is trained (mean
 * teacher, Tarvainen and Valpola 2017): {@code average = decay average + (1 - decay) student} after
 * each step.
 *
 * @param decay how much of the average stays in a step, from 0 to below 1
 * @param signals what the losses read of it
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
