package org.distill4j.runtime.ranking.list;

/**
 * Which answers a listwise loss ranks and how. A value: equal ones may share arrays, so that
 * implementations are records.
 */
public interface ListRanking {

  /** Which answers of an example are ranked. */
  Sublists sublists();

  /** The loss of a list with arrays of its own. */
  ListLoss list();

  /** What the mean is over. */
  Reduction reduction();
}
