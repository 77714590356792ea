package org.distill4j.runtime.ranking.margin;

/** The margins of the pairs of one example, whose answers are counted in the teacher's order. */
public interface PairMargins {

  /** The margin of two answers, at least 0. */
  double at(int i, int j);

  /** A number that no margin of the answer exceeds. */
  double bound(int i);

  /** A number that the sum of the margins of all pairs of n answers does not exceed. */
  default double total(int n) {
    return Double.POSITIVE_INFINITY;
  }

  /** Whether the margin of two answers can be greater than a difference: cheaper than asking. */
  default boolean mayExceed(int i, int j, double difference) {
    return true;
  }

  /** The margins of an answer and the answers from a place on, in single precision. */
  default void row(int i, int from, int to, float[] target) {
    for (int j = from; j < to; j++) {
      target[j] = (float) at(i, j);
    }
  }

  /** What is known of them where they are about even, or null: then they are not. */
  default EvenMargins even() {
    return null;
  }

  /** These margins for answers that follow one another in another order, in single precision. */
  default ArrangedMargins arranged() {
    return new SingleMargins(this);
  }
}
