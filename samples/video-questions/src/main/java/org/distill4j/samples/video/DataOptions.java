package org.distill4j.samples.video;

import java.nio.file.Path;

/**
 * The options for reading a data set of questions about videos.
 *
 * @param folder the folder of the data set
 * @param training the training split
 * @param validation the evaluation split
 * @param answers the maximum number of candidate answers, the most frequent ones of the training
 *     split, at least 2
 * @param minimumWordCount the minimum count of a known word in training questions, at least 1
 * @param meanFrames true to average the frames of each clip while reading, which saves memory and
 *     time
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

  /** Returns the defaults: the splits train and val with 1,000 answers. */
  public static DataOptions of(Path folder) {
    return new DataOptions(folder, "train", "val", 1_000, 2, false);
  }

  /** Returns a copy with another evaluation split. */
  public DataOptions judgedBy(String split) {
    return new DataOptions(folder, training, split, answers, minimumWordCount, meanFrames);
  }

  private static void require(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %s; it must be at least %s".formatted(name, value, least));
    }
  }
}
