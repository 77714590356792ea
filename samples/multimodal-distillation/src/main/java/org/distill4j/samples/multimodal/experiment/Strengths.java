package org.distill4j.samples.multimodal.experiment;

import java.util.Map;

/**
 * How strongly the fused feature of the teacher is distilled into each stream of the student (eq.
 * 17).
 *
 * @param appearanceTemperature how soft the features of appearance are, above 0
 * @param appearanceWeight what that loss is multiplied by, at least 0
 * @param motionTemperature how soft the features of motion are, above 0
 * @param motionWeight what that loss is multiplied by, at least 0
 */
public record Strengths(
    double appearanceTemperature,
    double appearanceWeight,
    double motionTemperature,
    double motionWeight) {

  /** Those of the paper for MSVD-QA. */
  public static final Strengths MSVD = new Strengths(1, 1, 0.7, 100);

  /** Those of the paper for MSRVTT-QA. */
  public static final Strengths MSRVTT = new Strengths(1, 1, 1, 1);

  /** Checks the ranges. */
  public Strengths {
    require("appearanceTemperature", appearanceTemperature, appearanceTemperature > 0, "above 0");
    require("motionTemperature", motionTemperature, motionTemperature > 0, "above 0");
    require("appearanceWeight", appearanceWeight, appearanceWeight >= 0, "at least 0");
    require("motionWeight", motionWeight, motionWeight >= 0, "at least 0");
  }

  private static void require(String name, double value, boolean holds, String range) {
    if (!holds || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "%s is %s; it must be %s and finite".formatted(name, value, range));
    }
  }

  /** By the names of the distillation's hyperparameters. */
  Map<String, Double> hyperparameters() {
    return Map.of(
        "appearanceTemperature", appearanceTemperature,
        "appearanceWeight", appearanceWeight,
        "motionTemperature", motionTemperature,
        "motionWeight", motionWeight);
  }
}
