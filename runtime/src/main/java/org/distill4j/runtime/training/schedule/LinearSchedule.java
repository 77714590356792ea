package org.distill4j.runtime.training.schedule;

import org.distill4j.runtime.argument.Arguments;

/**
 * A linear warmup to the peak, followed by a linear decay that would reach zero one step after the
 * last.
 *
 * @param warmupFraction the fraction of all steps that the warmup takes, from 0 to 1
 */
public record LinearSchedule(double warmupFraction) implements LearningRateSchedule {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the fraction is not between 0 and 1
   */
  public LinearSchedule {
    Arguments.requireFraction("warmupFraction", warmupFraction);
  }

  @Override
  public double rate(double peak, SchedulePosition position) {
    long warmup = position.steps(warmupFraction);
    long total = position.totalSteps();
    return position.step() < warmup
        ? Warmup.rate(peak, position.step(), warmup)
        : peak * (total - position.step()) / (total - warmup);
  }
}
