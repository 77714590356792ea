package org.distill4j.samples.cli.multimodal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.distill4j.samples.cli.help.Default;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.option.TrainingDefaults;
import org.distill4j.samples.cli.option.TrainingOptions;
import org.distill4j.samples.multimodal.experiment.MultimodalSettings;
import org.distill4j.samples.multimodal.experiment.Sizes;
import org.distill4j.samples.multimodal.experiment.StreamDistillation;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the networks of multimodal distillation and their training. */
final class MultimodalOptions {

  @Option(
      names = "--paper",
      description =
          "Start from the sizes and settings of the paper for MSVD-QA instead of those of small"
              + " networks for small features.")
  private boolean paper;

  @Option(
      names = "--width",
      paramLabel = "N",
      description =
          "Features of a clip, a multiple of 8; other sizes scale in proportion. Default:"
              + " ${bundle:default.width}.")
  private Integer width;

  @Mixin private TrainingOptions training;

  @Option(
      names = "--appearance-temperature",
      paramLabel = "X",
      description =
          "Temperature of the appearance features, above 0. Default:"
              + " ${bundle:default.appearanceTemperature}.")
  private Double appearanceTemperature;

  @Option(
      names = "--appearance-weight",
      paramLabel = "X",
      description =
          "Weight of the appearance loss, at least 0. Default: ${bundle:default.appearanceWeight}.")
  private Double appearanceWeight;

  @Option(
      names = "--motion-temperature",
      paramLabel = "X",
      description =
          "Temperature of the motion features, above 0. Default:"
              + " ${bundle:default.motionTemperature}.")
  private Double motionTemperature;

  @Option(
      names = "--motion-weight",
      paramLabel = "X",
      description =
          "Weight of the motion loss, at least 0. Default: ${bundle:default.motionWeight}.")
  private Double motionWeight;

  private static Map<String, MultimodalSettings> presets() {
    Map<String, MultimodalSettings> presets = new LinkedHashMap<>();
    presets.put("WordNet", MultimodalSettings.ofDictionary());
    presets.put("videos", MultimodalSettings.small());
    presets.put("--paper", MultimodalSettings.paper());
    return presets;
  }

  /** Returns the texts of the help. */
  static Map<String, String> texts() {
    Map<String, String> texts =
        new TrainingDefaults(
                "each network", mapped(presets(), MultimodalSettings::training), Map.of())
            .texts();
    texts.put("default.width", text(settings -> settings.sizes().width()));
    texts.put(
        "default.appearanceTemperature", text(it -> it.distillation().appearanceTemperature()));
    texts.put("default.appearanceWeight", text(it -> it.distillation().appearanceWeight()));
    texts.put("default.motionTemperature", text(it -> it.distillation().motionTemperature()));
    texts.put("default.motionWeight", text(it -> it.distillation().motionWeight()));
    return texts;
  }

  private static String text(Function<MultimodalSettings, Object> value) {
    return Default.text(mapped(presets(), value));
  }

  private static <V> Map<String, V> mapped(
      Map<String, MultimodalSettings> settings, Function<MultimodalSettings, V> value) {
    Map<String, V> values = new LinkedHashMap<>();
    settings.forEach((name, of) -> values.put(name, value.apply(of)));
    return values;
  }

  /**
   * Returns the settings.
   *
   * @param dictionary true if the questions are about WordNet
   * @throws picocli.CommandLine.ParameterException if a value is out of its range
   */
  MultimodalSettings settings(CommandLine command, boolean dictionary) {
    MultimodalSettings defaults = defaults(dictionary);
    boolean fits = width == null || (width >= 8 && width % 8 == 0);
    Range.require(command, fits, "--width", "a multiple of 8", width);
    return new MultimodalSettings(
        width == null ? defaults.sizes() : Sizes.ofWidth(width),
        distillation(command, defaults.distillation()),
        training.applyTo(command, defaults.training()));
  }

  private MultimodalSettings defaults(boolean dictionary) {
    if (paper) {
      return MultimodalSettings.paper();
    }
    return dictionary ? MultimodalSettings.ofDictionary() : MultimodalSettings.small();
  }

  private StreamDistillation distillation(CommandLine command, StreamDistillation defaults) {
    Range.requirePositive(command, "--appearance-temperature", appearanceTemperature);
    Range.requireNotNegative(command, "--appearance-weight", appearanceWeight);
    Range.requirePositive(command, "--motion-temperature", motionTemperature);
    Range.requireNotNegative(command, "--motion-weight", motionWeight);
    return new StreamDistillation(
        orElse(appearanceTemperature, defaults.appearanceTemperature()),
        orElse(appearanceWeight, defaults.appearanceWeight()),
        orElse(motionTemperature, defaults.motionTemperature()),
        orElse(motionWeight, defaults.motionWeight()));
  }

  private static double orElse(Double value, double otherwise) {
    return value == null ? otherwise : value;
  }
}
