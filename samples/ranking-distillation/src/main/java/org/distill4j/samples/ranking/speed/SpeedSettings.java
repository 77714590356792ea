package org.distill4j.samples.ranking.speed;

/**
 * What is measured. The networks are {@link org.distill4j.samples.ranking.Answerer}.
 *
 * @param answers the number of answers to choose from, at least 200
 * @param examples the questions of an epoch, at least the batch size
 * @param batchSize the questions of a step, at least 1
 * @param clips the steps of each of the two streams of a video, at least 1
 * @param features the features of each step, at least 1
 * @param rounds how often each scheme is measured, at least 1
 * @param seed where random numbers start from
 */
public record SpeedSettings(
    int answers, int examples, int batchSize, int clips, int features, int rounds, long seed) {

  /** The least number of answers: more than the longest list that is ranked. */
  public static final int LEAST_ANSWERS = 200;

  /** Checks the ranges. */
  public SpeedSettings {
    require("answers", answers, LEAST_ANSWERS);
    require("batchSize", batchSize, 1);
    require("examples", examples, batchSize);
    require("clips", clips, 1);
    require("features", features, 1);
    require("rounds", rounds, 1);
  }

  private static void require(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
    }
  }
}
