package org.distill4j.samples.cli.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.samples.cli.option.QuestionSetOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.dictionary.question.Truth;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The options of the questions that schemes are compared on. In a folder without features, the
 * networks read the question alone.
 */
final class RankingDataOptions {

  private static final int MAXIMUM_FOLDS = 1_000;

  @Mixin private QuestionSetOptions data;

  @Option(
      names = "--mean-frames",
      description = "Average the frames of each clip of the folder, to save memory and time.")
  private boolean meanFrames;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description =
          "Evaluate on one in N training videos or synsets, at least 2, to choose settings without"
              + " the evaluation split. Correct answers are those that are annotated for a question"
              + " of the same type about the same video; --judged-by names a training split with"
              + " more questions.")
  private Integer heldOut;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description =
          "Cross-validation: like --held-out, but each of the N parts is held out in turn, which"
              + " takes N times as long.")
  private Integer folds;

  @Option(
      names = "--all-correct",
      description =
          "With --held-out or --folds, accept every correct answer in the data: to report results,"
              + " not to choose settings.")
  private boolean allCorrect;

  /**
   * Returns the kind of questions.
   *
   * @throws ParameterException if an option does not apply to it
   */
  QuestionKind kind(CommandLine command) throws IOException {
    data.check(command);
    data.refuse(command, data.isDictionary() && meanFrames, "--mean-frames");
    Range.requireAtLeast(command, "--held-out", 2, heldOut);
    Range.requireBetween(command, "--folds", 2, MAXIMUM_FOLDS, folds);
    refuse(
        command,
        heldOut != null && folds != null,
        "--held-out and --folds exclude each other; give one");
    refuse(
        command,
        allCorrect && heldOut == null && folds == null,
        "--all-correct needs --held-out or --folds");
    if (data.isDictionary()) {
      return QuestionKind.DICTIONARY;
    }
    // A missing folder is reported when it is read, after the check of all options.
    Path folder = folder().folder();
    return Files.isDirectory(folder) ? QuestionKind.in(folder) : QuestionKind.VIDEO;
  }

  private static void refuse(CommandLine command, boolean given, String why) {
    if (given) {
      throw new ParameterException(command, why);
    }
  }

  /** Reads or generates the questions. */
  List<RankingData> read() throws IOException {
    if (heldOut == null && folds == null) {
      return List.of(
          data.isDictionary() ? RankingData.of(data.dictionary()) : RankingData.read(folder()));
    }
    if (data.isDictionary()) {
      DictionaryQuestions questions = data.dictionary();
      return parts().stream()
          .map(part -> RankingData.of(questions.heldOutOfTraining(part)))
          .toList();
    }
    String training = folder().training();
    return RankingData.readTraining(
        folder().judgedBy(training), parts(), data.evaluationSplit().orElse(training));
  }

  private List<HeldOut> parts() {
    Truth truth = allCorrect ? Truth.ALL : Truth.ANNOTATED;
    return folds == null ? List.of(new HeldOut(heldOut, 0, truth)) : HeldOut.all(folds, truth);
  }

  /**
   * Reads or generates the training questions, divided as the options say.
   *
   * @param parts the number of parts, one of which is held out, if no option sets it
   */
  List<RankingData> readTraining(int parts) throws IOException {
    heldOut = heldOut == null && folds == null ? Integer.valueOf(parts) : heldOut;
    return read();
  }

  /**
   * Checks that settings may be chosen by the data.
   *
   * @throws ParameterException if the data are for reporting
   */
  void requireChoosing(CommandLine command) {
    refuse(
        command,
        allCorrect,
        "--all-correct is for reporting; leave it out with --grid, which chooses settings");
  }

  private DataOptions folder() {
    return data.folder(meanFrames);
  }
}
