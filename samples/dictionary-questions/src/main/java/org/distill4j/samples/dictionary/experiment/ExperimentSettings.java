package org.distill4j.samples.dictionary.experiment;

import java.util.OptionalDouble;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.optimiser.Adam;

/**
 * How the networks are trained.
 *
 * @param teacher how the teacher is trained
 * @param student how the student is trained, both alone and distilled
 * @param objective what it learns from the teacher by
 * @param temperature how soft the answers are that are compared, above 0; the spec's where empty
 * @param weight what the objective is multiplied by, at least 0; the spec's where empty. The
 *     annotated answers weigh 1.
 */
public record ExperimentSettings(
    TrainingSettings teacher,
    TrainingSettings student,
    Objective objective,
    OptionalDouble temperature,
    OptionalDouble weight) {

  /**
   * What takes under three minutes on two cores.
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
