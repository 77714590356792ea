package org.distill4j.samples.benchmarks.videoqa;

import java.util.Random;

/**
 * One batch of random examples in plain arrays, the same for every contender.
 *
 * @param sizes the sizes
 * @param appearance [batch, clips, frames, channels]
 * @param motion [batch, clips, channels]
 * @param question [batch, words]
 * @param answer [batch]
 * @param teacher [batch, clips, width]: the recorded features of a teacher
 */
public record VideoQaBatch(
    VideoQaSizes sizes,
    float[] appearance,
    float[] motion,
    int[] question,
    int[] answer,
    float[] teacher) {

  /** Draws a batch; features are not negative, as after a rectifier. */
  public static VideoQaBatch random(VideoQaSizes sizes, long seed) {
    Random random = new Random(seed);
    int clips = sizes.batch() * sizes.clips();
    return new VideoQaBatch(
        sizes,
        rectified(random, clips * sizes.frames() * sizes.channels()),
        rectified(random, clips * sizes.channels()),
        random.ints((long) sizes.batch() * sizes.words(), 0, sizes.vocabulary()).toArray(),
        random.ints(sizes.batch(), 0, sizes.answers()).toArray(),
        rectified(random, clips * sizes.width()));
  }

  private static float[] rectified(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = Math.max(0, (float) random.nextGaussian());
    }
    return values;
  }
}
