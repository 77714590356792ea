package org.distill4j.samples.cli.dictionary;

import java.nio.file.Path;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How the questions are made. What is not given stays as the sample has it. */
public final class WordNetOptions {

  @Option(
      names = "--answers",
      paramLabel = "N",
      description = "The number of answers to choose from, the most frequent ones, at least 2.")
  private Integer answers;

  @Option(
      names = "--training-fraction",
      paramLabel = "X",
      description = "The share of the training synsets that are used, above 0 and at most 1.")
  private Double trainingFraction;

  @Option(
      names = "--annotated-fraction",
      paramLabel = "X",
      description =
          "The share of the training questions with an annotated answer, above 0 and at most 1.")
  private Double annotatedFraction;

  @Option(
      names = "--annotation-seed",
      paramLabel = "N",
      description = "Which of several correct answers is the annotated one.")
  private Long annotationSeed;

  /** The options of the questions. Refuses what is out of its range. */
  QuestionOptions options(CommandLine command) {
    QuestionOptions options = QuestionOptions.defaults();
    if (answers != null) {
      Range.require(command, answers >= 2, "--answers", "at least 2", answers);
      options = options.withAnswers(answers);
    }
    if (trainingFraction != null) {
      requireShare(command, "--training-fraction", trainingFraction);
      options = options.withTrainingFraction(trainingFraction);
    }
    if (annotatedFraction != null) {
      requireShare(command, "--annotated-fraction", annotatedFraction);
      options = options.withAnnotatedFraction(annotatedFraction);
    }
    return annotationSeed == null ? options : options.withSeed(annotationSeed);
  }

  private static void requireShare(CommandLine command, String option, double share) {
    Range.require(command, share > 0 && share <= 1, option, "above 0 and at most 1", share);
  }

  /** WordNet from a folder, or the embedded one. */
  public static WordNet wordNet(Path folder) {
    return folder == null ? WordNet.embedded() : WordNet.in(folder);
  }
}
