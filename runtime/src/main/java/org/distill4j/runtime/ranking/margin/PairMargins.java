package org.distill4j.runtime.ranking.margin;

/** The margins of the pairs of one example, whose answers are counted in the teacher's order. */
public interface PairMargins {

  /** Returns the margin of two answers, at least 0. */
  double at(int i, int j);

  /** Returns an upper bound on the margins of an answer. */
  double bound(int i);

  /** Returns an upper bound on the sum of the margins of all pairs of n answers. */
  default double total(int n) {
    return Double.POSITIVE_INFINITY;
  }

  /** Returns false if the margin of two answers is surely at most a difference; cheap to test. */
  default boolean mayExceed(int i, int j, double difference) {
    return true;
  }

  /** Computes the margins of an answer and those in a range, in single precision. */
  default void row(int i, int from, int to, float[] target) {
    for (int j = from; j < to; j++) {
      target[j] = (float) at(i, j);
    }
  }

  /** Returns the bounds of margins that are nearly even, or null if they are not. */
  default EvenMargins even() {
    return null;
  }

  /** Returns these margins for runs of answers in another order, in single precision. */
  default ArrangedMargins arranged() {
    return new SingleMargins(this);
  }
}
