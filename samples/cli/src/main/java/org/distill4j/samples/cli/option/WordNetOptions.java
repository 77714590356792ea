package org.distill4j.samples.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.samples.cli.help.Default;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of questions about WordNet. Options that are not given leave the defaults. */
public final class WordNetOptions {

  @Option(
      names = "--wordnet",
      paramLabel = "DIR",
      description =
          "Read the database files of WordNet 3.1 from this folder instead of the embedded ones.")
  private Path folder;

  @Option(
      names = "--answers",
      paramLabel = "N",
      description =
          "Number of candidate answers, the most frequent ones, at least 2. Default:"
              + " ${bundle:default.answers}.")
  private Integer answers;

  @Option(
      names = "--training-fraction",
      paramLabel = "X",
      description =
          "Fraction of the training synsets of WordNet to use, above 0 and at most 1. Default:"
              + " ${bundle:default.trainingFraction}.")
  private Double trainingFraction;

  @Option(
      names = "--annotated-fraction",
      paramLabel = "X",
      description =
          "Fraction of the training questions about WordNet that have an annotated answer, above 0"
              + " and at most 1. Default: ${bundle:default.annotatedFraction}.")
  private Double annotatedFraction;

  @Option(
      names = "--annotation-seed",
      paramLabel = "N",
      description =
          "Seed that chooses the annotated answer among several correct ones. Default:"
              + " ${bundle:default.annotationSeed}.")
  private Long annotationSeed;

  /** Returns the texts of the help for some defaults. */
  public static Map<String, String> texts(QuestionOptions defaults) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("default.answers", Default.text(defaults.answers()));
    texts.put("default.trainingFraction", Default.text(defaults.trainingFraction()));
    texts.put("default.annotatedFraction", Default.text(defaults.annotatedFraction()));
    texts.put("default.annotationSeed", Default.text(defaults.seed()));
    return texts;
  }

  /** Returns the number of candidate answers, if it is given. */
  public Optional<Integer> answers() {
    return Optional.ofNullable(answers);
  }

  /** Returns the given options that do not apply to videos. */
  Map<String, Object> ofWordNetAlone() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("--wordnet", folder);
    given.put("--training-fraction", trainingFraction);
    given.put("--annotated-fraction", annotatedFraction);
    given.put("--annotation-seed", annotationSeed);
    given.values().removeIf(value -> value == null);
    return given;
  }

  /**
   * Checks the ranges.
   *
   * @throws picocli.CommandLine.ParameterException if a value is out of its range
   */
  public void check(CommandLine command) {
    Range.requireAtLeast(command, "--answers", 2, answers);
    Range.requireFraction(command, "--training-fraction", trainingFraction);
    Range.requireFraction(command, "--annotated-fraction", annotatedFraction);
  }

  /** Applies the options to defaults. */
  public QuestionOptions applyTo(QuestionOptions defaults) {
    QuestionOptions options = defaults;
    if (answers != null) {
      options = options.withAnswers(answers);
    }
    if (trainingFraction != null) {
      options = options.withTrainingFraction(trainingFraction);
    }
    if (annotatedFraction != null) {
      options = options.withAnnotatedFraction(annotatedFraction);
    }
    return annotationSeed == null ? options : options.withSeed(annotationSeed);
  }

  /** Generates the questions, which takes a few seconds. */
  public DictionaryQuestions questions(QuestionOptions defaults) {
    QuestionOptions options = applyTo(defaults);
    return folder == null
        ? DictionaryQuestions.embedded(options)
        : DictionaryQuestions.of(WordNet.in(folder), options);
  }
}
