package org.distill4j.runtime.ranking.list;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.distill4j.runtime.ranking.DescendingOrder;

/**
 * Draws ranks without replacement, each with a probability proportional to its weight among the
 * remaining ones (ranking distillation, CVPR 2024, section on sublist sampling). The rank k of the
 * whole list counts from 1.
 *
 * <p>A draw selects a rank by its weight among all and is repeated if that rank is already drawn,
 * which preserves the proportions of the others. If the drawn ranks have nearly all of the weight,
 * the rest is drawn at once: the ranks with the smallest E_k / w_k for independent exponential E_k,
 * in logarithms.
 */
final class ColdList {

  private static final int TRIES = 64;

  private final double[] logWeights;
  private final double[] sums;
  private final int hot;

  /**
   * Creates the distribution of the ranks from hot + 1 to classes.
   *
   * @param decay the decay of the weight; 0 for equal weights
   */
  ColdList(Sampling sampling, int classes, int hot, double decay) {
    this.hot = hot;
    this.logWeights = new double[classes - hot];
    this.sums = new double[classes - hot];
    double sum = 0;
    double greatest = logWeights.length == 0 ? 0 : logWeight(sampling, hot + 1, decay);
    for (int i = 0; i < sums.length; i++) {
      logWeights[i] = logWeight(sampling, hot + 1 + i, decay) - greatest;
      sum += Math.exp(logWeights[i]);
      sums[i] = sum;
    }
  }

  private static double logWeight(Sampling sampling, int rank, double decay) {
    return switch (sampling) {
      case EXPONENTIAL -> -decay * rank;
      case ZIPF -> -decay * Math.log(rank);
      case RANDOM, FULL -> 0;
    };
  }

  /** Returns the logarithm of the probability of each rank in the first draw. */
  double[] logProbabilities() {
    double total = Math.log(sums[sums.length - 1]);
    return Arrays.stream(logWeights).map(weight -> weight - total).toArray();
  }

  /**
   * Draws ranks.
   *
   * @param target receives the ranks, counted from 0, ascending
   * @param from the index of the first in the target
   * @param number the number of ranks
   */
  void draw(SplittableRandom random, int[] target, int from, int number) {
    int drawn = from;
    int end = from + number;
    while (drawn < end) {
      int place = tryDraw(random, target, from, drawn);
      if (place < 0) {
        drawRest(random, target, from, drawn, end);
        drawn = end;
      } else {
        target[drawn++] = place;
      }
    }
    Arrays.sort(target, from, end);
  }

  private int tryDraw(SplittableRandom random, int[] target, int from, int drawn) {
    double total = sums[sums.length - 1];
    for (int i = 0; i < TRIES; i++) {
      int place = hot + find(random.nextDouble() * total);
      if (!contains(target, from, drawn, place)) {
        return place;
      }
    }
    return -1;
  }

  /** Returns the first index whose cumulative sum is greater. */
  private int find(double value) {
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean contains(int[] places, int from, int to, int place) {
    for (int i = from; i < to; i++) {
      if (places[i] == place) {
        return true;
      }
    }
    return false;
  }

  /** Draws all remaining ranks at once, with the distribution of {@link #tryDraw}. */
  private void drawRest(SplittableRandom random, int[] target, int from, int drawn, int end) {
    double[] race = new double[logWeights.length];
    for (int i = 0; i < race.length; i++) {
      boolean isDrawn = contains(target, from, drawn, hot + i);
      double arrival = Math.log(-Math.log1p(-random.nextDouble())) - logWeights[i];
      race[i] = isDrawn ? Double.NEGATIVE_INFINITY : -arrival;
    }
    int[] order = new DescendingOrder(race.length).of(race, race.length);
    for (int i = drawn; i < end; i++) {
      target[i] = hot + order[i - drawn];
    }
  }
}
