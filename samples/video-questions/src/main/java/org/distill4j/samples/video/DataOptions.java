package org.distill4j.samples.video;

import java.nio.file.Path;

/**
 * Which questions are asked, and how they are read.
 *
 * @param folder the folder of the data set
 * @param training the split to train with
 * @param validation the split to be judged by
 * @param answers how many answers there are to choose from at most, the most frequent ones of the
 *     training split, at least 2
 * @param minimumWordCount how often a word must be met in training questions to be known, at least
 *     1
 * @param meanFrames whether the frames of each clip are averaged when they are read, which takes
 *     less memory and time
 */
public record DataOptions(
    Path folder,
    String training,
    String validation,
    int answers,
    int minimumWordCount,
    boolean meanFrames) {

  /** Checks the ranges. */
  public DataOptions {
    require("answers", answers, 2);
    require("minimumWordCount", minimumWordCount, 1);
  }

  /** The splits train and val with 1,000 answers. */
  public static DataOptions of(Path folder) {
    return new DataOptions(folder, "train", "val", 1_000, 2, false);
  }

  /** The same with another split to be judged by. */
  public DataOptions judgedBy(String split) {
    return new DataOptions(folder, training, split, answers, minimumWordCount, meanFrames);
  }

  private static void require(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, value, least));
    }
  }
}
