package org.distill4j.runtime.ranking;

/** The margins of the pairs of one example, whose answers are counted in the teacher's order. */
interface PairMargins {

  /** The margin of two answers, at least 0. */
  double at(int i, int j);

  /** A number that no margin of the answer exceeds. */
  double bound(int i);
}
