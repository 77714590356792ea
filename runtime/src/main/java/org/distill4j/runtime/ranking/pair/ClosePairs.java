package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;

/**
 * The active pairs in the right order among those that are close in the student's order: in single
 * precision, block by block. A block of answers that follow one another in that order is compared
 * with those a place later, two places later, and so on, until all are further apart than any
 * margin; these loops run over whole arrays, which the compiler turns into vector instructions.
 *
 * <p>Where some answers have much greater margins than others, this is done in levels: all answers
 * up to a difference of four times the least bound, then those of greater bounds up to four times
 * theirs, and so on. A pair whose difference exceeds one of its bounds is not active, so that each
 * level needs only the answers whose bounds exceed the last one's differences.
 *
 * <p>For one thread: it keeps arrays to work in.
 */
final class ClosePairs {

  private static final int BLOCK = ArrangedMargins.LONGEST;

  /** The bounds of a level, greatest over least. */
  private static final float WIDTH = 4;

  /** What is so much less than the greatest bound makes no level of its own. */
  private static final float LEAST = 1f / 1024;

  /** Makes the least difference of two scores more than 1. */
  private static final float HUGE = 1e38f;

  private final float[] net;
  private final float[] blockScores = new float[BLOCK];
  private final float[] blockGroups = new float[BLOCK];
  private final float[] otherScores = new float[BLOCK];
  private final float[] otherGroups = new float[BLOCK];
  private final float[] asBetter = new float[BLOCK];
  private final float[] asWorse = new float[BLOCK];
  private final float[] row = new float[BLOCK];
  private final float[] counted = new float[BLOCK];
  private final float[] losses = new float[BLOCK];
  private StudentOrder places;
  private float[] groups;
  private ArrangedMargins arranged;
  private long left;

  /** The differences of a level: from the one on and below the other. */
  private float from;

  private float to;

  /** Whether there is no other level. */
  private boolean all;

  /** Arrays for so many answers. */
  ClosePairs(int capacity) {
    this.net = new float[capacity];
  }

  /**
   * Adds their derivatives.
   *
   * @param order all answers; becomes empty
   * @param given the margins, arranged in that order
   * @param most the greatest number of pairs to compare
   * @param gradient the numbers of active pairs, to which these are added
   * @return the sum of their losses, or -1 where there are more pairs than that to compare: then
   *     the derivatives are not all there
   */
  double add(
      StudentOrder order,
      PairMargins margins,
      ArrangedMargins given,
      long most,
      double[] gradient) {
    places = order;
    arranged = given;
    left = most;
    from = 0;
    double sum = 0;
    while (order.count() > 1) {
      if (from > 0) {
        arranged.arrange(order.answers(), order.count());
      }
      to = farthest(margins);
      groups = order.floatGroups();
      Arrays.fill(net, 0, order.count(), 0);
      sum += sweep();
      if (left < 0) {
        return -1;
      }
      handOver(order.answers(), order.count(), gradient);
      order.keepAbove(to);
      from = to;
    }
    return sum;
  }

  private void handOver(int[] answers, int count, double[] gradient) {
    for (int place = 0; place < count; place++) {
      gradient[answers[place]] += net[place];
    }
  }

  private float farthest(PairMargins margins) {
    float[] bounds = places.bounds(margins);
    float least = Float.POSITIVE_INFINITY;
    float greatest = 0;
    for (int place = 0; place < places.count(); place++) {
      float bound = bounds[place];
      // Branches that are hardly ever taken are faster here than a minimum and a maximum.
      if (bound < least) {
        least = bound;
      }
      if (bound > greatest) {
        greatest = bound;
      }
    }
    float level = Math.min(greatest, Math.max(WIDTH * least, LEAST * greatest));
    all = from == 0 && level == greatest;
    return level;
  }

  private double sweep() {
    double sum = 0;
    int count = places.count();
    for (int first = 0; first < count; first += BLOCK) {
      int length = Math.min(BLOCK, count - first);
      System.arraycopy(places.scores(), first, blockScores, 0, length);
      System.arraycopy(groups, first, blockGroups, 0, length);
      Arrays.fill(asBetter, 0);
      Arrays.fill(losses, 0);
      arranged.hold(first, length);
      compareWithLater(first, length);
      for (int i = 0; i < length; i++) {
        net[first + i] -= asBetter[i];
        sum += losses[i];
      }
    }
    return sum;
  }

  private void compareWithLater(int first, int held) {
    float[] scores = places.scores();
    int far = 0;
    boolean begun = false;
    for (int second = first + 1; second < places.count() && left >= 0; second++) {
      int length = Math.min(held, places.count() - second);
      // Further on, no answer comes closer again.
      while (far < length && blockScores[far] - scores[second + far] >= to) {
        far++;
      }
      if (far >= length) {
        return;
      }
      for (int i = 0; i < length && !begun; i++) {
        begun = blockScores[i] - scores[second + i] >= from;
      }
      if (begun) {
        left -= length;
        compare(second, length);
      }
    }
  }

  /** Compares the block with as many answers from a place on. */
  private void compare(int second, int length) {
    arranged.against(second, length, row);
    System.arraycopy(places.scores(), second, otherScores, 0, length);
    System.arraycopy(groups, second, otherGroups, 0, length);
    System.arraycopy(net, second, asWorse, 0, length);
    if (all) {
      count(length);
    } else {
      countWithin(from, to, length);
    }
    addCounted(length);
    System.arraycopy(asWorse, 0, net, second, length);
  }

  /** Where neither end of the level excludes an active pair. */
  private void count(int length) {
    for (int i = 0; i < length; i++) {
      float loss = row[i] - (blockScores[i] - otherScores[i]);
      float active = Math.min(loss * HUGE, otherGroups[i] - blockGroups[i]);
      row[i] = loss;
      counted[i] = Math.max(0, Math.min(1, active));
    }
  }

  private void countWithin(float from, float to, int length) {
    for (int i = 0; i < length; i++) {
      float difference = blockScores[i] - otherScores[i];
      float loss = row[i] - difference;
      float active = Math.min(loss * HUGE, otherGroups[i] - blockGroups[i]);
      float within = Math.min((difference - from) * HUGE + 1, (to - difference) * HUGE);
      row[i] = loss;
      counted[i] = Math.max(0, Math.min(1, Math.min(active, within)));
    }
  }

  private void addCounted(int length) {
    for (int i = 0; i < length; i++) {
      losses[i] += counted[i] * row[i];
      asBetter[i] += counted[i];
      asWorse[i] += counted[i];
    }
  }
}
