package org.distill4j.samples.dictionary.experiment;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.optimiser.Adam;

/**
 * The settings of all trainings.
 *
 * @param teacher the training of the teacher
 * @param student the training of the student, alone and distilled
 * @param objective the distillation objective
 * @param temperature the temperature of the softened answers, above 0; empty for the spec's
 * @param weight the weight of the objective relative to the annotated answers, at least 0; empty
 *     for the spec's
 */
public record ExperimentSettings(
    TrainingSettings teacher,
    TrainingSettings student,
    Objective objective,
    OptionalDouble temperature,
    OptionalDouble weight) {

  /**
   * Returns settings that take less than three minutes on two cores.
   *
   * <p>Most words are rare. A large epsilon limits Adam's steps for the embeddings of rare words.
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

  /** Returns the hyperparameters that differ from the spec, by name. */
  Map<String, Double> hyperparameters() {
    Map<String, Double> values = new TreeMap<>();
    temperature.ifPresent(value -> values.put("softAnswersTemperature", value));
    weight.ifPresent(value -> values.put("softAnswersWeight", value));
    return values;
  }
}
