package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.ranking.margin.PairMargins;

/** Computes the margins of one example after another from the teacher's passes, in one thread. */
@FunctionalInterface
interface LiveMargins {

  /**
   * Returns the margins of an example, valid until the next call.
   *
   * @param passes the passes of the batch, or null if the rule reads none
   * @param example the example in the batch
   * @param order the teacher's order of the example's answers
   * @param seed for random margins
   */
  PairMargins of(Rows passes, int example, TeacherOrder order, long seed);
}
