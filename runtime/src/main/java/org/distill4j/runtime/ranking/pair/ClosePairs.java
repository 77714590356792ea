package org.distill4j.runtime.ranking.pair;

import java.util.Arrays;
import org.distill4j.runtime.ranking.margin.ArrangedMargins;
import org.distill4j.runtime.ranking.margin.PairMargins;

/**
 * The active pairs in the right order among those that are close in the student's order, in single
 * precision and block by block. A block of consecutive answers in that order is compared with the
 * block one position later, two positions later, and so on, until all differences exceed every
 * margin. These loops run over whole arrays, which the compiler vectorises.
 *
 * <p>If some answers have much greater margins than others, the search has levels: all answers up
 * to a difference of four times the smallest bound, then those with greater bounds up to four times
 * theirs, and so on. A pair whose difference exceeds one of its bounds is not active, so each level
 * needs only the answers whose bounds exceed the differences of the last one.
 *
 * <p>For one thread.
 */
final class ClosePairs {

  private static final int BLOCK = ArrangedMargins.LONGEST;

  /** The ratio of the greatest bound of a level to its smallest. */
  private static final float WIDTH = 4;

  /** The fraction of the greatest bound below which bounds share a level. */
  private static final float LEAST = 1f / 1024;

  /** A factor that makes the smallest positive difference of two scores exceed 1. */
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

  /** The range of differences of a level: at least the one and below the other. */
  private float from;

  private float to;

  /** True if there is no other level. */
  private boolean all;

  /** Creates arrays for a greatest number of answers. */
  ClosePairs(int capacity) {
    this.net = new float[capacity];
  }

  /**
   * Adds the derivatives of these pairs.
   *
   * @param order all answers; empty afterwards
   * @param given the margins, arranged in that order
   * @param most the greatest number of pairs to compare
   * @param gradient the numbers of active pairs, to which these are added
   * @return the sum of their losses, or -1 if there are more pairs to compare; the derivatives are
   *     then incomplete
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
      // Branches that are rarely taken are faster here than minimum and maximum.
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
      // Differences only grow with the distance.
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

  /** Compares the block with the block of the same length at a position. */
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

  /** Counts the active pairs if there is only one level. */
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
