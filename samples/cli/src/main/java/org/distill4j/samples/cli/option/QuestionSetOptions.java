package org.distill4j.samples.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which questions are asked: those of a folder, or about WordNet. */
public final class QuestionSetOptions {

  private static final String DICTIONARY = "dictionary";
  private static final double TRAINING_FRACTION = 0.1;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = DICTIONARY,
      description =
          "The folder of a data set: questions in the layout of MSVD-QA, ActivityNet-QA, TGIF-QA or"
              + " iVQA, with features (appearance_feat.h5, motion_feat.h5). Default: dictionary,"
              + " questions about WordNet, which needs no folder.")
  private String data;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "The split of the folder to train with. Default: train.")
  private String split;

  @Option(
      names = "--judged-by",
      paramLabel = "NAME",
      description = "The split of the folder to be judged by. Default: val.")
  private String judgedBy;

  @Option(
      names = "--answers",
      paramLabel = "N",
      description =
          "The number of answers to choose from, the most frequent ones, at least 2. Default:"
              + " 1000.")
  private Integer answers;

  @Option(
      names = "--training-fraction",
      paramLabel = "X",
      description =
          "The share of the dictionary's training synsets that are used, above 0 and at most 1."
              + " Default: 0.1.")
  private Double trainingFraction;

  @Option(
      names = "--annotated-fraction",
      paramLabel = "X",
      description =
          "The share of the dictionary's training questions with an annotated answer, above 0 and"
              + " at most 1. Default: 1.")
  private Double annotatedFraction;

  /** Refuses options that the questions have no use for, and what is out of its range. */
  public void check(CommandLine command) {
    refuse(command, isDictionary() && split != null, "--split");
    refuse(command, isDictionary() && judgedBy != null, "--judged-by");
    refuse(command, !isDictionary() && trainingFraction != null, "--training-fraction");
    refuse(command, !isDictionary() && annotatedFraction != null, "--annotated-fraction");
    Range.require(command, answers == null || answers >= 2, "--answers", "at least 2", answers);
    requireShare(command, "--training-fraction", trainingFraction);
    requireShare(command, "--annotated-fraction", annotatedFraction);
  }

  /** Refuses an option that the questions have no use for. */
  public void refuse(CommandLine command, boolean given, String option) {
    if (given) {
      throw new ParameterException(
          command, "%s has no meaning for --data %s; leave it out".formatted(option, data));
    }
  }

  private static void requireShare(CommandLine command, String option, Double share) {
    boolean fits = share == null || (share > 0 && share <= 1);
    Range.require(command, fits, option, "above 0 and at most 1", share);
  }

  /** Whether the questions are about WordNet. */
  public boolean isDictionary() {
    return data.equals(DICTIONARY);
  }

  /** The split that was named to be judged by. */
  public Optional<String> judges() {
    return Optional.ofNullable(judgedBy);
  }

  /** The questions about WordNet, made in a few seconds. */
  public DictionaryQuestions dictionary() {
    QuestionOptions defaults = QuestionOptions.defaults();
    return DictionaryQuestions.of(
        WordNet.embedded(),
        defaults
            .withAnswers(answers == null ? defaults.answers() : answers)
            .withTrainingFraction(trainingFraction == null ? TRAINING_FRACTION : trainingFraction)
            .withAnnotatedFraction(
                annotatedFraction == null ? defaults.annotatedFraction() : annotatedFraction));
  }

  /**
   * How the folder is to be read.
   *
   * @param meanFrames whether the frames of each clip are averaged
   */
  public DataOptions folder(boolean meanFrames) {
    DataOptions defaults = DataOptions.of(Path.of(data));
    return new DataOptions(
        defaults.folder(),
        split == null ? defaults.training() : split,
        judgedBy == null ? defaults.validation() : judgedBy,
        answers == null ? defaults.answers() : answers,
        defaults.minimumWordCount(),
        meanFrames);
  }
}
