package org.distill4j.samples.benchmarks.measure;

import java.util.Map;

/** Checks before any timing that two contenders compute the same. */
public final class Agreement {

  private static final double LOSS_TOLERANCE = 1e-4;
  private static final double GRADIENT_TOLERANCE = 2e-3;
  private static final double LOGIT_TOLERANCE = 1e-4;

  /** The size of gradients that are zero except for rounding, such as a bias before a softmax. */
  private static final double ZERO = 1e-6;

  private Agreement() {}

  /**
   * Compares the losses and gradients of the first step.
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
    one.gradients()
        .forEach(
            (name, gradient) ->
                check(
                    "the gradient of " + name, GRADIENT_TOLERANCE, gradient, gradients.get(name)));
  }

  /**
   * Compares the logits of a batch.
   *
   * @throws IllegalStateException if they differ by more than rounding
   */
  public static void check(InferenceContender one, InferenceContender other) {
    check("the logits", LOGIT_TOLERANCE, one.logits(), other.logits());
  }

  private static void check(String name, double tolerance, float[] one, float[] other) {
    require(other != null && one.length == other.length, "the size of " + name);
    double difference = 0;
    double norm = 0;
    for (int i = 0; i < one.length; i++) {
      difference += Math.pow((double) one[i] - other[i], 2);
      norm += (double) one[i] * one[i];
    }
    double bound = Math.max(ZERO, tolerance * Math.sqrt(norm));
    require(Math.sqrt(difference) <= bound, name);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(
          "The contenders compute different results: they differ in " + what);
    }
  }
}
