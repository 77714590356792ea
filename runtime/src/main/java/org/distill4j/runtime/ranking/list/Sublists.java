package org.distill4j.runtime.ranking.list;

import java.util.SplittableRandom;

/**
 * The selection of the answers that a listwise loss ranks (ranking distillation, CVPR 2024): the
 * teacher's best, called the hot list, and a cold list drawn from the rest.
 *
 * @param sampling the composition of the list
 * @param hot the length of the hot list; unused in {@link Sampling#FULL}
 * @param cold the length of the cold list; unused in {@link Sampling#FULL}
 * @param decay the decay of the probability with the rank, at least 0, in {@link
 *     Sampling#EXPONENTIAL} and {@link Sampling#ZIPF}
 */
public record Sublists(Sampling sampling, int hot, int cold, double decay) {

  /** Checks the ranges. */
  public Sublists {
    if (hot < 0 || cold < 0 || (sampling != Sampling.FULL && (long) hot + cold < 1)) {
      throw new IllegalArgumentException(
          "hot and cold must be at least 0 and together at least 1, but are "
              + hot
              + " and "
              + cold);
    }
    if (!(decay >= 0 && decay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("decay must be at least 0 and finite, but is " + decay);
    }
  }

  /** Returns the selection of all answers. */
  public static Sublists full() {
    return new Sublists(Sampling.FULL, 1, 0, 0);
  }

  /**
   * Returns the number of answers in each list.
   *
   * @param classes the number of all answers
   * @throws IllegalArgumentException if there are fewer than hot + cold
   */
  public int length(int classes) {
    if (sampling == Sampling.FULL) {
      return classes;
    }
    if ((long) hot + cold > classes) {
      throw new IllegalArgumentException(
          "A list of "
              + hot
              + " hot and "
              + cold
              + " cold answers needs "
              + ((long) hot + cold)
              + " answers, but there are only "
              + classes
              + ". Lower hot or cold, or use sampling FULL");
    }
    return hot + cold;
  }

  /** Creates the lists of a number of answers. */
  Lists of(int classes) {
    length(classes);
    return new Lists(this, classes);
  }

  /** Draws lists. Safe for several threads. */
  static final class Lists {

    private final int length;
    private final int hot;
    private final ColdList cold;

    private Lists(Sublists sublists, int classes) {
      this.length = sublists.length(classes);
      this.hot =
          switch (sublists.sampling) {
            case EXPONENTIAL, ZIPF -> sublists.hot;
            case RANDOM -> 0;
            case FULL -> classes;
          };
      this.cold =
          hot == length ? null : new ColdList(sublists.sampling, classes, hot, sublists.decay);
    }

    int length() {
      return length;
    }

    /**
     * Draws a list.
     *
     * @param ranks receives the positions in the teacher's order, counted from 0, ascending
     */
    void draw(SplittableRandom random, int[] ranks) {
      for (int i = 0; i < hot; i++) {
        ranks[i] = i;
      }
      if (cold != null) {
        cold.draw(random, ranks, hot, length - hot);
      }
    }
  }
}
