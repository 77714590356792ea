package org.distill4j.samples.benchmarks.measure;

import java.util.Map;

/** Whether two contenders compute the same, which is asked before either is timed. */
public final class Agreement {

  private static final double LOSS_TOLERANCE = 1e-4;
  private static final double GRADIENT_TOLERANCE = 2e-3;

  /** Gradients that are zero but for rounding, as those of a bias in front of a softmax. */
  private static final double ZERO = 1e-6;

  private Agreement() {}

  /**
   * Compares losses and gradients of the first step.
   *
   * @throws IllegalStateException if they differ by more than rounding
   */
  public static void check(TrainingContender one, TrainingContender other) {
    Map<String, Double> others = other.losses();
    one.losses()
        .forEach(
            (name, value) -> {
              double difference = Math.abs(value - others.get(name));
              require(difference <= LOSS_TOLERANCE * Math.abs(value), "the loss " + name);
            });
    Map<String, float[]> gradients = other.gradients();
    one.gradients().forEach((name, gradient) -> check(name, gradient, gradients.get(name)));
  }

  private static void check(String name, float[] one, float[] other) {
    require(other != null && one.length == other.length, "the size of the gradient of " + name);
    double difference = 0;
    double norm = 0;
    for (int i = 0; i < one.length; i++) {
      difference += Math.pow((double) one[i] - other[i], 2);
      norm += (double) one[i] * one[i];
    }
    double bound = Math.max(ZERO, GRADIENT_TOLERANCE * Math.sqrt(norm));
    require(Math.sqrt(difference) <= bound, "the gradient of " + name);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(
          "the contenders do not compute the same: they differ in " + what);
    }
  }
}
