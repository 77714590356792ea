package org.distill4j.runtime.training.schedule;

/**
 * The place of a step in a training, or in a stage of one.
 *
 * @param step the number of the step, from 0
 * @param totalSteps the number of steps, at least 1
 * @param stepsPerEpoch the number of steps of an epoch, at least 1
 */
public record SchedulePosition(long step, long totalSteps, long stepsPerEpoch) {

  /** Returns the number of complete epochs before this step. */
  public long epoch() {
    return step / stepsPerEpoch;
  }

  /** Returns a number of steps as a fraction of all steps, rounded to the nearest. */
  long steps(double fraction) {
    return Math.round(fraction * totalSteps);
  }
}
