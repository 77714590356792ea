package org.distill4j.samples.multimodal.experiment;

import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.optimiser.Adam;
import org.distill4j.runtime.training.schedule.HalvingSchedule;
import org.distill4j.runtime.training.schedule.LearningRateSchedule;
import org.distill4j.runtime.training.schedule.LinearSchedule;

/**
 * What is trained, and how. The seeds are those of the runs.
 *
 * @param sizes the sizes of the networks
 * @param strengths how strongly the teacher teaches
 * @param training how each of the networks is trained
 */
public record MultimodalSettings(Sizes sizes, Strengths strengths, TrainingSettings training) {

  private static final double MAX_GRADIENT_NORM = 12;

  /** Those of the paper for MSVD-QA: Adam 1e-4, halved every ten epochs, batches of 256. */
  public static MultimodalSettings paper() {
    return new MultimodalSettings(
        Sizes.PAPER, Strengths.MSVD, training(25, 256, 1e-4, new HalvingSchedule(0, 10)));
  }

  /** Small networks for features of about a hundred channels. */
  public static MultimodalSettings small() {
    return new MultimodalSettings(
        Sizes.SMALL, Strengths.MSRVTT, training(10, 64, 1e-3, new LinearSchedule(0.1)));
  }

  /**
   * Small networks for questions about definitions. The large epsilon is that of the ranking
   * sample, to keep Adam from moving a word far that it has met once; here it made no difference
   * beyond chance.
   */
  public static MultimodalSettings ofDictionary() {
    TrainingSettings training = training(20, 64, 3e-3, new LinearSchedule(0.1));
    return new MultimodalSettings(
        Sizes.SMALL,
        Strengths.MSRVTT,
        training.toBuilder().optimiser(new Adam().withEpsilon(1e-5)).build());
  }

  private static TrainingSettings training(
      int epochs, int batchSize, double learningRate, LearningRateSchedule schedule) {
    return TrainingSettings.builder()
        .epochs(epochs)
        .batchSize(batchSize)
        .learningRate(learningRate)
        .schedule(schedule)
        .maxGradientNorm(MAX_GRADIENT_NORM)
        .patience(0)
        .build();
  }

  /** These settings with other strengths. */
  public MultimodalSettings with(Strengths others) {
    return new MultimodalSettings(sizes, others, training);
  }
}
