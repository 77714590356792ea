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
import org.distill4j.samples.ranking.experiment.Folds;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Which questions schemes are compared on. A folder without features asks the question alone. What
 * is not given stays as the sample has it.
 */
final class RankingDataOptions {

  @Mixin private QuestionSetOptions dataFlags;

  @Option(
      names = "--mean-frames",
      description = "Average the frames of each clip of the folder: less memory and time.")
  private boolean meanFrames;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description =
          "Be judged by one training video or synset in N, at least 2, to choose settings without a"
              + " look at what decides. Right is what is annotated for a question of the same type"
              + " about the same video; --judged-by names a training split with more questions.")
  private Integer heldOut;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description =
          "Cross-validation: as --held-out, but each of the N parts is held out in turn, so that"
              + " all training videos or synsets judge. It takes N times as long.")
  private Integer folds;

  @Option(
      names = "--all-correct",
      description =
          "With --held-out or --folds, right is every correct answer that the data know, to report"
              + " by and not to choose by.")
  private boolean allCorrect;

  /** The kind of questions. Refuses options that it has no use for. */
  QuestionKind kind(CommandLine command) throws IOException {
    dataFlags.check(command);
    dataFlags.refuse(command, dataFlags.isDictionary() && meanFrames, "--mean-frames");
    Range.require(command, heldOut == null || heldOut >= 2, "--held-out", "at least 2", heldOut);
    Range.require(command, folds == null || folds >= 2, "--folds", "at least 2", folds);
    refuse(
        command,
        heldOut != null && folds != null,
        "--held-out and --folds both hold out; give one");
    refuse(
        command,
        allCorrect && heldOut == null && folds == null,
        "--all-correct needs --held-out or --folds");
    if (dataFlags.isDictionary()) {
      return QuestionKind.DICTIONARY;
    }
    // A folder that there is none of is reported when it is read, after all options.
    Path folder = folder().folder();
    return Files.isDirectory(folder) ? QuestionKind.in(folder) : QuestionKind.VIDEO;
  }

  private static void refuse(CommandLine command, boolean given, String why) {
    if (given) {
      throw new ParameterException(command, why);
    }
  }

  /** The questions, read or made. */
  Folds read() throws IOException {
    if (heldOut == null && folds == null) {
      return new Folds(
          List.of(
              dataFlags.isDictionary()
                  ? RankingData.of(dataFlags.dictionary())
                  : RankingData.read(folder())));
    }
    if (dataFlags.isDictionary()) {
      DictionaryQuestions questions = dataFlags.dictionary();
      return new Folds(
          parts().stream().map(part -> RankingData.of(questions.heldOutOfTraining(part))).toList());
    }
    String training = folder().training();
    return RankingData.readTraining(
        folder().judgedBy(training), parts(), dataFlags.judges().orElse(training));
  }

  private List<HeldOut> parts() {
    Truth truth = allCorrect ? Truth.ALL : Truth.ANNOTATED;
    return folds == null ? List.of(new HeldOut(heldOut, 0, truth)) : HeldOut.all(folds, truth);
  }

  /** Training questions alone, judged by one video or synset in so many if nothing else is said. */
  Folds readTraining(int parts) throws IOException {
    heldOut = heldOut == null && folds == null ? Integer.valueOf(parts) : heldOut;
    return read();
  }

  /** Refuses to choose by what is for reporting. */
  void requireChoosing(CommandLine command) {
    refuse(
        command,
        allCorrect,
        "--all-correct is to report by; leave it out with --grid, which chooses");
  }

  private DataOptions folder() {
    return dataFlags.folder(meanFrames);
  }
}
