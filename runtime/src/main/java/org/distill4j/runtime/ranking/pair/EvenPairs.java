package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.margin.EvenMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;

/**
 * The active pairs in the right order for margins that are nearly even and so small that few
 * answers are close, in single precision. Each answer is compared with the next one in the
 * student's order; answers that are close to it also with the one after that, and so on. Factors
 * and lengths usually decide if a pair is active; otherwise the margin itself is computed.
 *
 * <p>The comparisons are unpredictable, so the loops do not branch on them: an answer that is not
 * close is written as well and overwritten by the next, and a pair that is not active counts as 0.
 *
 * <p>For one thread.
 */
final class EvenPairs {

  /** The mean number of close pairs for each answer above which the search gives up. */
  private static final int MOST_CLOSE = 24;

  /** Bound on the relative rounding error in single precision. */
  private static final float ROUNDING = 1e-5f;

  private final float[] factors;
  private final float[] lengths;

  /** The positions of answers that are close to the one at the current distance. */
  private final int[] close;

  /** The positions of answers whose pairs may be active. */
  private final int[] doubts;

  private int doubtful;

  /** A lower bound on the losses of pairs that are surely active, tight for short lengths. */
  private double losses;

  /** Creates arrays for a greatest number of answers. */
  EvenPairs(int capacity) {
    this.factors = new float[capacity];
    this.lengths = new float[capacity];
    this.close = new int[capacity];
    this.doubts = new int[capacity];
  }

  /**
   * Adds these pairs to the active pairs of the order.
   *
   * @param order all answers
   * @param even the bounds of the margins
   * @return the sum of their losses, or -1 if too many answers are close; the pairs are then
   *     incomplete
   */
  double add(StudentOrder order, PairMargins margins, EvenMargins even) {
    int n = order.count();
    float greatest = arrange(order, even);
    int left = MOST_CLOSE * n;
    int number = closeToNext(order.scores(), n, greatest);
    double sum = 0;
    for (int distance = 1; number > 0; distance++) {
      left -= number;
      if (left < 0) {
        return -1;
      }
      number = compare(order, distance, number, greatest);
      sum += losses + ask(order, margins, distance);
    }
    return sum;
  }

  /** Arranges the bounds in the student's order. Returns an upper bound on all margins. */
  private float arrange(StudentOrder order, EvenMargins even) {
    int[] answers = order.answers();
    float[] allFactors = even.factors();
    float[] allLengths = even.lengths();
    float factor = 0;
    float length = 0;
    for (int place = 0; place < order.count(); place++) {
      int answer = answers[place];
      float f = allFactors[answer];
      float l = allLengths[answer];
      factors[place] = f;
      lengths[place] = l;
      factor = Math.max(factor, f);
      length = Math.max(length, l);
    }
    float product = length * length;
    return factor * factor * (1 + ROUNDING + product * (1 + product));
  }

  private int closeToNext(float[] scores, int n, float greatest) {
    int number = 0;
    for (int place = 0; place + 1 < n; place++) {
      close[number] = place;
      number += isNegative(scores[place] - scores[place + 1] - greatest);
    }
    return number;
  }

  /**
   * Counts the pairs at a distance that are surely active, with their losses, and collects those
   * that may be.
   *
   * @return the number of answers that are also close to the next one
   */
  private int compare(StudentOrder order, int distance, int number, float greatest) {
    float[] scores = order.scores();
    int[] groups = order.groups();
    int[] active = order.active();
    double sum = 0;
    int unsure = 0;
    int still = 0;
    for (int k = 0; k < number; k++) {
      int place = close[k];
      int later = place + distance;
      float difference = scores[place] - scores[later];
      float even = factors[place] * factors[later];
      float product = lengths[place] * lengths[later];
      float surely = even * (1 - ROUNDING - product) - difference;
      // By the series of exp(product), whose remainder is below half the square here.
      float perhaps = surely + even * (2 * ROUNDING + product * (2 + product));
      int isPair = (groups[place] - groups[later]) >>> (Integer.SIZE - 1);
      int isSure = isNegative(-surely) & isPair;
      active[place] -= isSure;
      active[later] += isSure;
      sum += isSure * surely;
      doubts[unsure] = place;
      unsure += isNegative(-perhaps) & isPair & ~isSure;
      close[still] = place;
      still += isNegative(scores[place] - scores[later + 1] - greatest);
    }
    losses = sum;
    doubtful = unsure;
    return still;
  }

  private static int isNegative(float x) {
    return Float.floatToRawIntBits(x) >>> (Integer.SIZE - 1);
  }

  /** Counts the active pairs among those that factors and lengths do not decide. */
  private double ask(StudentOrder order, PairMargins margins, int distance) {
    float[] scores = order.scores();
    double sum = 0;
    for (int k = 0; k < doubtful; k++) {
      int place = doubts[k];
      int later = place + distance;
      int better = order.answers()[place];
      int worse = order.answers()[later];
      double loss = margins.at(better, worse) - (scores[place] - scores[later]);
      if (loss > 0) {
        sum += loss;
        order.active()[place]--;
        order.active()[later]++;
      }
    }
    return sum;
  }
}
