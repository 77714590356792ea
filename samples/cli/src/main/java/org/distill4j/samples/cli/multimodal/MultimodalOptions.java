package org.distill4j.samples.cli.multimodal;

import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.multimodal.experiment.MultimodalSettings;
import org.distill4j.samples.multimodal.experiment.Sizes;
import org.distill4j.samples.multimodal.experiment.Strengths;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How the networks of multimodal distillation are trained. */
final class MultimodalOptions {

  @Option(
      names = "--paper",
      description =
          "Begin with the sizes and settings of the paper for MSVD-QA: width 768, Adam 1e-4, 25"
              + " epochs, batches of 256. Default: small networks for small features.")
  private boolean paper;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "The features of a clip, a multiple of 8; other sizes are in proportion.")
  private Integer width;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often each network sees each question, at least 1.")
  private Integer epochs;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "The questions of a training step, at least 1.")
  private Integer batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "The peak of the learning rate, above 0.")
  private Double learningRate;

  @Option(
      names = "--appearance-temperature",
      paramLabel = "X",
      description = "How soft the features are that teach appearance, above 0.")
  private Double appearanceTemperature;

  @Option(
      names = "--appearance-weight",
      paramLabel = "X",
      description = "What the loss of appearance is multiplied by, at least 0.")
  private Double appearanceWeight;

  @Option(
      names = "--motion-temperature",
      paramLabel = "X",
      description = "How soft the features are that teach motion, above 0.")
  private Double motionTemperature;

  @Option(
      names = "--motion-weight",
      paramLabel = "X",
      description = "What the loss of motion is multiplied by, at least 0.")
  private Double motionWeight;

  /**
   * The settings. Refuses what is out of its range.
   *
   * @param dictionary whether the questions are about WordNet
   */
  MultimodalSettings settings(CommandLine command, boolean dictionary) {
    MultimodalSettings defaults = defaults(dictionary);
    boolean fits = width == null || (width >= 8 && width % 8 == 0);
    Range.require(command, fits, "--width", "a multiple of 8", width);
    return new MultimodalSettings(
        width == null ? defaults.sizes() : Sizes.ofWidth(width),
        strengths(command, defaults.strengths()),
        training(command, defaults.training()));
  }

  private MultimodalSettings defaults(boolean dictionary) {
    if (paper) {
      return MultimodalSettings.paper();
    }
    return dictionary ? MultimodalSettings.ofDictionary() : MultimodalSettings.small();
  }

  private TrainingSettings training(CommandLine command, TrainingSettings defaults) {
    Range.require(command, epochs == null || epochs >= 1, "--epochs", "at least 1", epochs);
    Range.require(
        command, batchSize == null || batchSize >= 1, "--batch-size", "at least 1", batchSize);
    return defaults.toBuilder()
        .epochs(epochs == null ? defaults.epochs() : epochs)
        .batchSize(batchSize == null ? defaults.batchSize() : batchSize)
        .learningRate(above(command, "--learning-rate", learningRate, defaults.learningRate()))
        .build();
  }

  private Strengths strengths(CommandLine command, Strengths defaults) {
    return new Strengths(
        above(
            command,
            "--appearance-temperature",
            appearanceTemperature,
            defaults.appearanceTemperature()),
        atLeast(command, "--appearance-weight", appearanceWeight, defaults.appearanceWeight()),
        above(command, "--motion-temperature", motionTemperature, defaults.motionTemperature()),
        atLeast(command, "--motion-weight", motionWeight, defaults.motionWeight()));
  }

  private static double above(CommandLine command, String option, Double value, double otherwise) {
    boolean fits = value == null || (value > 0 && Double.isFinite(value));
    Range.require(command, fits, option, "above 0", value);
    return value == null ? otherwise : value;
  }

  private static double atLeast(
      CommandLine command, String option, Double value, double otherwise) {
    boolean fits = value == null || (value >= 0 && Double.isFinite(value));
    Range.require(command, fits, option, "at least 0", value);
    return value == null ? otherwise : value;
  }
}
