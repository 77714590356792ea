package org.distill4j.samples.multimodal.experiment;

import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.optimiser.Adam;
import org.distill4j.runtime.training.schedule.HalvingSchedule;
import org.distill4j.runtime.training.schedule.LearningRateSchedule;
import org.distill4j.runtime.training.schedule.LinearSchedule;

/**
 * The settings of all trainings. The seeds come from the study.
 *
 * @param sizes the sizes of the networks
 * @param distillation temperatures and weights of the distillation
 * @param training the training of each network
 */
public record MultimodalSettings(
    Sizes sizes, StreamDistillation distillation, TrainingSettings training) {

  private static final double MAX_GRADIENT_NORM = 12;

  /**
   * Returns the settings of the paper for MSVD-QA: Adam 1e-4, halved every ten epochs, batches of
   * 256.
   */
  public static MultimodalSettings paper() {
    return new MultimodalSettings(
        Sizes.PAPER, StreamDistillation.MSVD, training(25, 256, 1e-4, new HalvingSchedule(0, 10)));
  }

  /** Returns settings of small networks for features of about a hundred channels. */
  public static MultimodalSettings small() {
    return new MultimodalSettings(
        Sizes.SMALL, StreamDistillation.MSRVTT, training(10, 64, 1e-3, new LinearSchedule(0.1)));
  }

  /**
   * Returns settings of small networks for questions about definitions. The large epsilon is that
   * of the ranking sample, where it keeps Adam from moving a rare word far; here it makes no
   * significant difference.
   */
  public static MultimodalSettings ofDictionary() {
    TrainingSettings training = training(20, 64, 3e-3, new LinearSchedule(0.1));
    return new MultimodalSettings(
        Sizes.SMALL,
        StreamDistillation.MSRVTT,
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

  /** Returns a copy with another distillation. */
  public MultimodalSettings with(StreamDistillation others) {
    return new MultimodalSettings(sizes, others, training);
  }

  /** Returns a copy with another training. */
  public MultimodalSettings with(TrainingSettings other) {
    return new MultimodalSettings(sizes, distillation, other);
  }
}
