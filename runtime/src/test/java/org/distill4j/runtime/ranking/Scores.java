package org.distill4j.runtime.ranking;

import java.util.Arrays;
import java.util.Random;

/** Random scores for tests. */
public final class Scores {

  private Scores() {}

  /** Returns standard normal scores. */
  public static double[] normal(long seed, int n) {
    Random random = new Random(seed);
    double[] scores = new double[n];
    Arrays.setAll(scores, i -> random.nextGaussian());
    return scores;
  }

  /** Returns scores in quarters with a number of levels, so that many are equal. */
  public static double[] tied(long seed, int n, int levels) {
    Random random = new Random(seed);
    double[] scores = new double[n];
    Arrays.setAll(scores, i -> random.nextInt(levels) / 4.0);
    return scores;
  }

  /** Returns the scores of several passes that deviate normally from zero. */
  public static double[][] passes(long seed, int passes, int n, double deviation) {
    double[][] scores = new double[passes][];
    for (int pass = 0; pass < passes; pass++) {
      scores[pass] = Arrays.stream(normal(seed + pass, n)).map(x -> x * deviation).toArray();
    }
    return scores;
  }

  /** Returns the scores in descending order. */
  public static double[] descending(double[] scores) {
    double[] sorted = Arrays.stream(scores).map(x -> -x).sorted().toArray();
    return Arrays.stream(sorted).map(x -> -x).toArray();
  }

  /** Returns 0, 1, ..., n - 1. */
  public static int[] identity(int n) {
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    return order;
  }
}
