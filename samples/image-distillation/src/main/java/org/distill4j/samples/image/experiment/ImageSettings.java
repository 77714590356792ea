package org.distill4j.samples.image.experiment;

import org.distill4j.runtime.training.TrainingSettings;

/**
 * The settings of the trainings.
 *
 * @param teacher the settings of the teacher
 * @param student the settings of the student, both alone and distilled
 */
public record ImageSettings(TrainingSettings teacher, TrainingSettings student) {

  /** Returns the defaults, with which an experiment takes a minute or two on two cores. */
  public static ImageSettings defaults(long seed) {
    TrainingSettings teacher =
        TrainingSettings.builder()
            .epochs(8)
            .batchSize(64)
            .learningRate(3e-3)
            .patience(0)
            .seed(seed)
            .build();
    return new ImageSettings(teacher, teacher.toBuilder().epochs(12).build());
  }
}
