package org.distill4j.samples.image.experiment;

import org.distill4j.runtime.training.TrainingSettings;

/**
 * How the networks are trained.
 *
 * @param teacher how the teacher is trained
 * @param student how the student is trained, both alone and distilled
 */
public record ImageSettings(TrainingSettings teacher, TrainingSettings student) {

  /** What takes a minute or two on two cores. */
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
