package org.distill4j.samples.ranking.experiment;

import org.distill4j.runtime.training.TrainingSettings;

/**
 * How the networks are trained. The seeds are those of the experiment.
 *
 * @param individual how the teacher and what the students begin as are trained
 * @param student how students are trained by each scheme
 */
public record RankingSettings(TrainingSettings individual, TrainingSettings student) {

  /**
   * AdamW with a linear schedule, for all epochs: the last one counts. Rate and epochs are those
   * that met the annotated answers of training questions best that were held out, video by video.
   */
  public static RankingSettings defaults() {
    TrainingSettings individual =
        TrainingSettings.builder()
            .epochs(8)
            .batchSize(64)
            .learningRate(3e-3)
            .weightDecay(0.01)
            .patience(0)
            .build();
    return new RankingSettings(individual, individual.toBuilder().learningRate(1e-3).build());
  }
}
