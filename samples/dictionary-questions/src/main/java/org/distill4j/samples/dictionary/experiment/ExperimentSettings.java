package org.distill4j.samples.dictionary.experiment;

import org.distill4j.runtime.training.TrainingSettings;

/**
 * How the networks are trained.
 *
 * @param teacher how the teacher is trained
 * @param student how the student is trained, both alone and distilled
 * @param objective what it learns from the teacher by
 * @param temperature how soft the answers are that are compared, above 0
 * @param weight what the objective is multiplied by, at least 0; the annotated answers weigh 1
 */
public record ExperimentSettings(
    TrainingSettings teacher,
    TrainingSettings student,
    Objective objective,
    double temperature,
    double weight) {

  /** Checks the ranges. */
  public ExperimentSettings {
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "temperature must be above 0 and finite, but is " + temperature);
    }
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight must be at least 0 and finite, but is " + weight);
    }
  }

  /** What takes under three minutes on two cores. */
  public static ExperimentSettings defaults(long seed) {
    TrainingSettings teacher =
        TrainingSettings.builder()
            .epochs(8)
            .batchSize(128)
            .learningRate(2e-3)
            .window(20)
            .seed(seed)
            .build();
    TrainingSettings student = teacher.toBuilder().epochs(10).learningRate(5e-3).build();
    return new ExperimentSettings(teacher, student, Objective.VANILLA, 2, 1);
  }
}
