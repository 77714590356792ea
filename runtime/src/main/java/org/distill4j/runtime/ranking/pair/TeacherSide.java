package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.ranking.margin.PairMargins;

/** Reads the order and the margins of one example after another, in one thread. */
interface TeacherSide {

  /** Reads the order of an example, valid until the next call. */
  TeacherOrder read(TeacherRows rows, int example);

  /**
   * Returns the margins of the example that was read last, valid until the next call.
   *
   * @param seed for random margins
   */
  PairMargins margins(TeacherRows rows, int example, long seed);
}
