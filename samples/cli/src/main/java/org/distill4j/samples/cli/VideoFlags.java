package org.distill4j.samples.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.VideoData;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which video questions are asked. What is not given stays as the sample has it. */
final class VideoFlags {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description =
          "The folder of the data set: features (appearance_feat.h5, motion_feat.h5) and questions"
              + " in the layout of MSVD-QA, ActivityNet-QA, TGIF-QA or iVQA.")
  private Path folder;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "The split to train with. Default: train.")
  private String split;

  @Option(
      names = "--judged-by",
      paramLabel = "NAME",
      description = "The split to be judged by. Default: val.")
  private String judgedBy;

  @Option(
      names = "--answers",
      paramLabel = "N",
      description = "The number of answers to choose from, the most frequent ones, at least 2.")
  private Integer answers;

  DataOptions options(CommandLine command, boolean meanFrames) {
    DataOptions defaults = DataOptions.of(folder);
    Range.require(command, answers == null || answers >= 2, "--answers", "at least 2", answers);
    return new DataOptions(
        folder,
        split == null ? defaults.training() : split,
        judgedBy == null ? defaults.validation() : judgedBy,
        answers == null ? defaults.answers() : answers,
        defaults.minimumWordCount(),
        meanFrames);
  }

  /** What was read, in a line. */
  static String describe(VideoData data) {
    return String.format(
        Locale.ROOT,
        "%,d questions about %,d videos for training, %,d about %,d to be judged by;"
            + " %,d answers to choose from",
        data.training().size(),
        data.training().videos().size(),
        data.validation().size(),
        data.validation().videos().size(),
        data.encoder().answers().size());
  }
}
