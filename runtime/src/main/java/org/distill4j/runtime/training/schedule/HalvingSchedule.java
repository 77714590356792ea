package org.distill4j.runtime.training.schedule;

import org.distill4j.runtime.argument.Arguments;

/**
 * A linear warmup to the peak, which is then halved at regular intervals.
 *
 * @param warmupFraction the fraction of all steps that the warmup takes, from 0 to 1
 * @param epochs the number of epochs between two halvings, at least 1; the epochs of the warmup
 *     count as well
 */
public record HalvingSchedule(double warmupFraction, int epochs) implements LearningRateSchedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the fraction is not between 0 and 1, or the epochs are
   *     below 1
   */
  public HalvingSchedule {
    Arguments.requireFraction("warmupFraction", warmupFraction);
    Arguments.requireAtLeastOne("epochs", epochs);
  }

  @Override
  public double rate(double peak, SchedulePosition position) {
    long warmup = position.steps(warmupFraction);
    if (position.step() < warmup) {
      return Warmup.rate(peak, position.step(), warmup);
    }
    long halvings = position.epoch() / epochs;
    return peak * Math.pow(0.5, (double) halvings);
  }
}
