package org.distill4j.runtime.ranking.list;

/** The lists that a listwise loss ranks, and their loss. */
public interface ListRanking {

  /** Returns the selection of the ranked answers. */
  Sublists sublists();

  /** Returns true if all lists of a batch have the same ranks of the teacher's order. */
  default boolean drawsOnce() {
    return false;
  }

  /** Creates the loss of a list, for one thread. */
  ListLoss list();

  /** Returns the mean over examples or over pairs. */
  Reduction reduction();
}
