package org.distill4j.runtime.ranking.margin;

/**
 * The margins of pairs of answers that stand in an order of their own, for runs of pairs: one run
 * of answers against another, place by place. In single precision and for one thread.
 */
public interface ArrangedMargins {

  /** The longest run. */
  int LONGEST = 256;

  /**
   * Takes an order.
   *
   * @param answers the answers, as the margins count them
   * @param count how many
   */
  void arrange(int[] answers, int count);

  /** Takes the run of answers that are to be compared: those from a place on, at most LONGEST. */
  void hold(int first, int length);

  /** The margins of the answers held and as many from a place on; not of an answer and itself. */
  void against(int second, int length, float[] target);
}
