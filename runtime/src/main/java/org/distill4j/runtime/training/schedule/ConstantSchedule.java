package org.distill4j.runtime.training.schedule;

import org.distill4j.runtime.argument.Arguments;

/**
 * A linear warmup to the peak, which is then kept.
 *
 * @param warmupFraction the fraction of all steps that the warmup takes, from 0 to 1
 */
public record ConstantSchedule(double warmupFraction) implements LearningRateSchedule {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the fraction is not between 0 and 1
   */
  public ConstantSchedule {
    Arguments.requireFraction("warmupFraction", warmupFraction);
  }

  @Override
  public double rate(double peak, SchedulePosition position) {
    long warmup = position.steps(warmupFraction);
    return position.step() < warmup ? Warmup.rate(peak, position.step(), warmup) : peak;
  }
}
