package org.distill4j.samples.multimodal.experiment;

import java.util.Map;

/**
 * The distillation of the teacher's fused feature into each stream of the student (eq. 17).
 *
 * @param appearanceTemperature the temperature of the softmax over features of appearance, above 0
 * @param appearanceWeight the weight of that loss, at least 0
 * @param motionTemperature the temperature of the softmax over features of motion, above 0
 * @param motionWeight the weight of that loss, at least 0
 */
public record StreamDistillation(
    double appearanceTemperature,
    double appearanceWeight,
    double motionTemperature,
    double motionWeight) {

  /** The values of the paper for MSVD-QA. */
  public static final StreamDistillation MSVD = new StreamDistillation(1, 1, 0.7, 100);

  /** The values of the paper for MSRVTT-QA. */
  public static final StreamDistillation MSRVTT = new StreamDistillation(1, 1, 1, 1);

  /** Checks the ranges. */
  public StreamDistillation {
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

  /** Returns the values by the names of the spec's hyperparameters. */
  Map<String, Double> hyperparameters() {
    return Map.of(
        "appearanceTemperature", appearanceTemperature,
        "appearanceWeight", appearanceWeight,
        "motionTemperature", motionTemperature,
        "motionWeight", motionWeight);
  }
}
