package org.distill4j.runtime.training.schedule;

/** The linear rise of the learning rate at the beginning of a training. */
final class Warmup {

  private Warmup() {}

  /**
   * Returns the learning rate of a step of the warmup: {@code peak (step + 1) / warmup}.
   *
   * @param step the number of the step, from 0 to {@code warmup - 1}
   * @param warmup the number of steps of the warmup
   */
  static double rate(double peak, long step, long warmup) {
    return peak * (step + 1) / warmup;
  }
}
