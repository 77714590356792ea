package org.distill4j.runtime.ranking.margin;

/**
 * The margins of pairs of answers in a given order, for runs of pairs: one run of answers against
 * another, position by position. In single precision and for one thread.
 */
public interface ArrangedMargins {

  /** The maximal length of a run. */
  int LONGEST = 256;

  /**
   * Sets the order.
   *
   * @param answers the indices of the answers in the margins
   * @param count the number of answers
   */
  void arrange(int[] answers, int count);

  /** Sets the first run: the answers from a position on, at most LONGEST. */
  void hold(int first, int length);

  /** Computes the margins of the first run against a second one of different answers. */
  void against(int second, int length, float[] target);
}
