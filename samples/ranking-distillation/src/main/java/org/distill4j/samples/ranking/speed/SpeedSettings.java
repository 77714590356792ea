package org.distill4j.samples.ranking.speed;

/**
 * The settings of a measurement. The networks are {@link org.distill4j.samples.ranking.Answerer}.
 *
 * @param answers the number of candidate answers, at least 200
 * @param examples the number of questions in an epoch, at least the batch size
 * @param batchSize the number of questions in a step, at least 1
 * @param clips the number of steps of each of the two streams of a video, at least 1
 * @param features the number of features of each step, at least 1
 * @param rounds the number of measurements of each scheme, at least 1
 * @param seed the seed of all random numbers
 */
public record SpeedSettings(
    int answers, int examples, int batchSize, int clips, int features, int rounds, long seed) {

  /** The minimum number of answers, which exceeds the longest ranked list. */
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
