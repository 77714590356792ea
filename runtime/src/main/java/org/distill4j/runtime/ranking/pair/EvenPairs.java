package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.margin.EvenMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;

/**
 * The active pairs in the right order where margins are about even and so small that few answers
 * are close: in single precision. Each answer is compared with the one that follows it in the
 * student's order; those that are close to it, with the one after that, and so on. Whether a pair
 * is active, factors and lengths tell as a rule; where they do not, the margin itself is asked for.
 *
 * <p>What is true of few pairs cannot be foreseen by the processor, so that nothing here branches
 * on it: an answer that is not close, or a pair that is not active, is written as well, and
 * overwritten by the next one or counted as 0.
 *
 * <p>For one thread: it keeps arrays to work in.
 */
final class EvenPairs {

  /** More pairs for each answer than these are close only where margins are too large for this. */
  private static final int MOST_CLOSE = 24;

  /** What single precision may round by. */
  private static final float ROUNDING = 1e-5f;

  private final float[] factors;
  private final float[] lengths;

  /** The places of answers that are close to the one that follows at some distance. */
  private final int[] close;

  /** Those whose pairs may be active. */
  private final int[] doubts;

  private int doubtful;

  /** The sum of the losses of those that surely are. */
  private double losses;

  /** Arrays for so many answers. */
  EvenPairs(int capacity) {
    this.factors = new float[capacity];
    this.lengths = new float[capacity];
    this.close = new int[capacity];
    this.doubts = new int[capacity];
  }

  /**
   * Adds them to the active pairs of the order.
   *
   * @param order all answers
   * @param even what is known of the margins
   * @return the sum of their losses, or -1 where too many answers are close: then not all of them
   *     were added
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

  /** Takes what is known in the student's order; returns what no margin exceeds. */
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
   * Counts the pairs at a distance that are surely active, with their losses, and notes those that
   * may be.
   *
   * @return how many answers are close to the next one as well
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
      // By the series of exp(product), the rest of which is less than half the square here.
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

  /** Counts the pairs of which factors and lengths do not tell whether they are active. */
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
