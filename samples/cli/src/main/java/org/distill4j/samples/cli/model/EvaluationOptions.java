package org.distill4j.samples.cli.model;

import java.util.Map;
import java.util.Optional;
import org.distill4j.samples.cli.option.ImageSetOptions;
import org.distill4j.samples.cli.option.QuestionSetOptions;
import org.distill4j.samples.cli.option.WordSetOptions;
import org.distill4j.samples.dictionary.question.Partition;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The data of a network: the options of its training, and the part to evaluate on. */
final class EvaluationOptions {

  private static final Partition DEFAULT_PARTITION = Partition.TEST;

  @Mixin private QuestionSetOptions questions;

  @Option(
      names = "--mean-frames",
      description = "Average the frames of each clip, as in the training with this option.")
  private boolean meanFrames;

  @Mixin private ImageSetOptions images;
  @Mixin private WordSetOptions words;

  @Option(
      names = "--partition",
      paramLabel = "NAME",
      description =
          "The part of the data, for networks of 'dictionary' and 'images':"
              + " ${COMPLETION-CANDIDATES}. Default: ${bundle:default.partition}.")
  private Partition partition;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Returns the texts of the help. */
  static Map<String, String> texts() {
    Map<String, String> texts = QuestionSetOptions.texts();
    texts.put(
        "description.data",
        "The folder of the data that the network was trained on: questions about videos, or IDX"
            + " files of images. Without a folder, questions are about WordNet and images are"
            + " drawn.");
    texts.put("default.partition", DEFAULT_PARTITION.name());
    return texts;
  }

  /**
   * Checks the ranges, and that every given option applies to the data.
   *
   * @throws ParameterException if one does not
   */
  void check() {
    questions.check(command.commandLine());
    images.check(command.commandLine());
    words.check(command.commandLine());
  }

  QuestionSetOptions questions() {
    return questions;
  }

  ImageSetOptions images() {
    return images;
  }

  WordSetOptions words() {
    return words;
  }

  boolean meanFrames() {
    return meanFrames;
  }

  /**
   * Checks that no partition is given.
   *
   * @throws ParameterException if one is
   */
  void requireNoPartition(String sample) {
    if (partition != null) {
      throw new ParameterException(
          command.commandLine(),
          "--partition does not apply to networks of '%s'; leave it out".formatted(sample));
    }
  }

  Partition partition() {
    return Optional.ofNullable(partition).orElse(DEFAULT_PARTITION);
  }
}
