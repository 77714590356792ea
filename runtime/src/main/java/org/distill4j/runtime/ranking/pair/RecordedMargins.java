package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.ranking.margin.PairMargins;

/** Restores the margins of one example after another from recorded rows, in one thread. */
@FunctionalInterface
interface RecordedMargins {

  /**
   * Returns the margins of an example, valid until the next call.
   *
   * @param rows what a {@link MarginRecorder} of the same rule wrote
   * @param first its first row of the example
   * @param n the number of ranked answers
   * @param seed for random margins
   */
  PairMargins of(Rows rows, int first, int n, long seed);
}
