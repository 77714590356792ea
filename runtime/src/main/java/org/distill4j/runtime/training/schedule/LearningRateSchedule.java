package org.distill4j.runtime.training.schedule;

/**
 * The learning rate of each step of a training. Implementations are records, so that a provenance
 * describes them completely:
 *
 * <pre>{@code
 * record CosineSchedule(double floor) implements LearningRateSchedule {
 *   public double rate(double peak, SchedulePosition position) {
 *     double part = (double) position.step() / position.totalSteps();
 *     return peak * (floor + (1 - floor) * (1 + Math.cos(Math.PI * part)) / 2);
 *   }
 * }
 * }</pre>
 *
 * <p>A training in stages runs through its schedule once for each stage.
 */
public interface LearningRateSchedule {

  /**
   * Returns the learning rate of a step.
   *
   * @param peak the learning rate of the settings, above 0
   * @param position the step and the length of the training
   */
  double rate(double peak, SchedulePosition position);
}
