package org.distill4j.samples.dictionary.experiment;

import java.util.OptionalDouble;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.optimiser.Adam;

/**
 * The settings of the trainings.
 *
 * @param teacher the settings of the teacher
 * @param student the settings of the student, both alone and distilled
 * @param objective the objective by which it learns from the teacher
 * @param temperature the temperature of the compared answers, above 0; that of the spec if empty
 * @param weight the weight of the objective, at least 0; that of the spec if empty. The annotated
 *     answers weigh 1.
 */
public record ExperimentSettings(
    TrainingSettings teacher,
    TrainingSettings student,
    Objective objective,
    OptionalDouble temperature,
    OptionalDouble weight) {

  /**
   * Returns the defaults, with which an experiment takes under three minutes on two cores.
   *
   * <p>Most words are rare. A large epsilon keeps Adam from moving a word far that it has met once.
   */
  public static ExperimentSettings defaults(long seed) {
    TrainingSettings teacher =
        TrainingSettings.builder()
            .epochs(7)
            .batchSize(128)
            .learningRate(5e-3)
            .optimiser(new Adam().withEpsilon(1e-5))
            .patience(3)
            .seed(seed)
            .build();
    TrainingSettings student = teacher.toBuilder().epochs(12).build();
    return new ExperimentSettings(
        teacher, student, Objective.VANILLA, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
