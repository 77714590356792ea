package org.distill4j.samples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Which questions schemes are compared on. A folder without features asks the question alone. What
 * is not given stays as the sample has it.
 */
final class RankingDataFlags {

  @Mixin private DataFlags dataFlags;

  @Option(
      names = "--mean-frames",
      description = "Average the frames of each clip of the folder: less memory and time.")
  private boolean meanFrames;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description =
          "Be judged by one training video or synset in N, at least 2, to choose settings without"
              + " a look at what decides. Right is what is annotated for a question of the same type"
              + " about the same video; --judged-by names a training split with more questions.")
  private Integer heldOut;

  /** The kind of questions. Refuses options that it has no use for. */
  QuestionKind kind(CommandLine command) throws IOException {
    dataFlags.check(command);
    dataFlags.refuse(command, dataFlags.isDictionary() && meanFrames, "--mean-frames");
    Range.require(command, heldOut == null || heldOut >= 2, "--held-out", "at least 2", heldOut);
    if (dataFlags.isDictionary()) {
      return QuestionKind.DICTIONARY;
    }
    // A folder that there is none of is reported when it is read, after all options.
    Path folder = folder().folder();
    return Files.isDirectory(folder) ? QuestionKind.in(folder) : QuestionKind.VIDEO;
  }

  /** The questions, read or made. */
  RankingData read() throws IOException {
    if (dataFlags.isDictionary()) {
      DictionaryQuestions questions = dataFlags.dictionary();
      return RankingData.of(heldOut == null ? questions : questions.heldOutOfTraining(heldOut));
    }
    return heldOut == null
        ? RankingData.read(folder())
        : RankingData.readTraining(
            folder().judgedBy(folder().training()),
            heldOut,
            dataFlags.judges().orElse(folder().training()));
  }

  /** Training questions alone, judged by one video or synset in so many if --held-out says none. */
  RankingData readTraining(int parts) throws IOException {
    heldOut = heldOut == null ? Integer.valueOf(parts) : heldOut;
    return read();
  }

  private DataOptions folder() {
    return dataFlags.folder(meanFrames);
  }
}
