package org.distill4j.runtime.ranking;

import java.util.Arrays;

/**
 * The active pairs in the right order where margins are about even and so small that few answers
 * are close: in single precision. All answers are compared with those a place later in the
 * student's order, then with those two places later, and so on, until all are further apart than
 * any margin. These loops run over whole arrays, which the compiler turns into vector instructions;
 * they take a margin to be as small as the lengths of its answers allow. Where it may be great
 * enough all the same, the margin itself is asked for afterwards.
 *
 * <p>For one thread: it keeps arrays to work in.
 */
final class EvenPairs {

  /**
   * More answers than so many are hardly ever close to one with margins for which this is meant.
   */
  private static final int FARTHEST = 48;

  /** Makes the least difference of two scores more than 1. */
  private static final float HUGE = 1e38f;

  /** So much less than any difference counts as one. */
  private static final float TINY = 1e-30f;

  /** What single precision may round by. */
  private static final float ROUNDING = 1e-5f;

  private static final int BLOCK = 256;

  private final float[] factors;
  private final float[] lengths;
  private final float[] asBetter;
  private final float[] asWorse;
  private final float[] doubts;

  /** Of a block of answers. */
  private final float[] scores = new float[BLOCK];

  private final float[] groups = new float[BLOCK];
  private final float[] heldFactors = new float[BLOCK];
  private final float[] heldLengths = new float[BLOCK];
  private final float[] better = new float[BLOCK];
  private final float[] unsure = new float[BLOCK];
  private final float[] losses = new float[BLOCK];

  /** Of the answers that it is compared with. */
  private final float[] laterScores = new float[BLOCK];

  private final float[] laterGroups = new float[BLOCK];
  private final float[] laterFactors = new float[BLOCK];
  private final float[] laterLengths = new float[BLOCK];
  private final float[] worse = new float[BLOCK];

  /** Of their pairs. */
  private final float[] surely = new float[BLOCK];

  private final float[] counted = new float[BLOCK];

  /** Arrays for so many answers. */
  EvenPairs(int capacity) {
    this.factors = new float[capacity];
    this.lengths = new float[capacity];
    this.asBetter = new float[capacity];
    this.asWorse = new float[capacity];
    this.doubts = new float[capacity];
  }

  /**
   * Adds their derivatives.
   *
   * @param order all answers
   * @param even what is known of the margins
   * @param gradient the numbers of active pairs, to which these are added
   * @return the sum of their losses, or -1 where too many answers are close: then there are no
   *     derivatives
   */
  double add(StudentOrder order, PairMargins margins, EvenMargins even, double[] gradient) {
    int n = order.count();
    float greatest = arrange(order, even);
    Arrays.fill(asWorse, 0, n, 0);
    double sum = 0;
    for (int first = 0; first < n; first += BLOCK) {
      double part = addBlock(order, first, Math.min(BLOCK, n - first), greatest);
      if (part < 0) {
        return -1;
      }
      sum += part;
    }
    int[] answers = order.answers();
    for (int place = 0; place < n; place++) {
      gradient[answers[place]] += asWorse[place] - asBetter[place];
      if (doubts[place] > 0) {
        sum += addUnsure(order, margins, place, greatest, gradient);
      }
    }
    return sum;
  }

  /** Takes factors and lengths in the student's order; returns what no margin exceeds. */
  private float arrange(StudentOrder order, EvenMargins even) {
    int[] answers = order.answers();
    float factor = 0;
    float length = 0;
    for (int place = 0; place < order.count(); place++) {
      int answer = answers[place];
      factors[place] = (float) even.factor(answer);
      lengths[place] = (float) even.length(answer);
      factor = Math.max(factor, factors[place]);
      length = Math.max(length, lengths[place]);
    }
    float product = length * length;
    return factor * factor * (1 + ROUNDING + product * (1 + product));
  }

  private double addBlock(StudentOrder order, int first, int held, float greatest) {
    System.arraycopy(order.scores(), first, scores, 0, held);
    System.arraycopy(order.groups(), first, groups, 0, held);
    System.arraycopy(factors, first, heldFactors, 0, held);
    System.arraycopy(lengths, first, heldLengths, 0, held);
    Arrays.fill(better, 0);
    Arrays.fill(unsure, 0);
    Arrays.fill(losses, 0);
    int close = 0;
    for (int distance = 1; close < held; distance++) {
      int second = first + distance;
      int length = Math.min(held, order.count() - second);
      // Where a nearer answer is not close, none is: earlier ones need not be looked at again.
      while (close < length && scores[close] - order.scores()[second + close] >= greatest) {
        close++;
      }
      if (close >= length) {
        break;
      }
      if (distance > FARTHEST) {
        return -1;
      }
      compare(order, second, length);
    }
    System.arraycopy(better, 0, asBetter, first, held);
    System.arraycopy(unsure, 0, doubts, first, held);
    double sum = 0;
    for (int i = 0; i < held; i++) {
      sum += losses[i];
    }
    return sum;
  }

  /** Compares the block with as many answers from a place on. */
  private void compare(StudentOrder order, int second, int length) {
    System.arraycopy(order.scores(), second, laterScores, 0, length);
    System.arraycopy(order.groups(), second, laterGroups, 0, length);
    System.arraycopy(factors, second, laterFactors, 0, length);
    System.arraycopy(lengths, second, laterLengths, 0, length);
    System.arraycopy(asWorse, second, worse, 0, length);
    lose(length);
    doubt(length);
    decide(length);
    count(length);
    System.arraycopy(worse, 0, asWorse, second, length);
  }

  // Loops with few arrays: the compiler makes no vector instructions of others.

  /** By how much the least that a margin can be exceeds the difference. */
  private void lose(int length) {
    for (int i = 0; i < length; i++) {
      float even = heldFactors[i] * laterFactors[i];
      float product = heldLengths[i] * laterLengths[i];
      surely[i] = even * (1 - ROUNDING - product) - (scores[i] - laterScores[i]);
    }
  }

  /** Above 0 where the greatest that a margin can be exceeds the difference and the least not. */
  private void doubt(int length) {
    for (int i = 0; i < length; i++) {
      float even = heldFactors[i] * laterFactors[i];
      float product = heldLengths[i] * laterLengths[i];
      // By the series of exp(product), the rest of which is less than half the square here.
      float perhaps = surely[i] + even * (2 * ROUNDING + product * (2 + product));
      unsure[i] = Math.max(unsure[i], Math.min(perhaps, TINY - surely[i]));
    }
  }

  private void decide(int length) {
    for (int i = 0; i < length; i++) {
      float active = Math.min(surely[i] * HUGE, laterGroups[i] - groups[i]);
      counted[i] = Math.max(0, Math.min(1, active));
    }
  }

  private void count(int length) {
    for (int i = 0; i < length; i++) {
      losses[i] += counted[i] * surely[i];
      better[i] += counted[i];
      worse[i] += counted[i];
    }
  }

  /** Adds the pairs of a place of which lengths alone do not tell whether they are active. */
  private double addUnsure(
      StudentOrder order, PairMargins margins, int place, float greatest, double[] gradient) {
    float[] all = order.scores();
    int best = order.answers()[place];
    double sum = 0;
    for (int later = place + 1; later < order.count(); later++) {
      float difference = all[place] - all[later];
      if (!(difference < greatest)) {
        break;
      }
      float even = factors[place] * factors[later];
      float product = lengths[place] * lengths[later];
      if (order.groups()[later] > order.groups()[place]
          && !(even * (1 - ROUNDING - product) - difference > 0)) {
        int other = order.answers()[later];
        double loss = margins.at(Math.min(best, other), Math.max(best, other)) - difference;
        if (loss > 0) {
          sum += loss;
          gradient[best]--;
          gradient[other]++;
        }
      }
    }
    return sum;
  }
}
