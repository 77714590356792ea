package org.distill4j.samples.benchmarks.question;

import java.util.Random;

/**
 * One batch of random questions about videos in plain arrays, the same for every contender.
 *
 * @param sizes the sizes
 * @param appearance [batch, clips, features]
 * @param motion [batch, clips, features]
 * @param question [batch, words]
 * @param answer [batch]
 */
public record AnswererBatch(
    AnswererSizes sizes, float[] appearance, float[] motion, int[] question, int[] answer) {

  /** Draws a batch. */
  public static AnswererBatch random(AnswererSizes sizes, long seed) {
    Random random = new Random(seed);
    int features = sizes.batch() * sizes.clips() * sizes.features();
    return new AnswererBatch(
        sizes,
        normal(random, features),
        normal(random, features),
        random.ints((long) sizes.batch() * sizes.words(), 0, sizes.vocabulary()).toArray(),
        random.ints(sizes.batch(), 0, sizes.answers()).toArray());
  }

  private static float[] normal(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
