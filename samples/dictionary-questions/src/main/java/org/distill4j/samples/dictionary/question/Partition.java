package org.distill4j.samples.dictionary.question;

import org.distill4j.samples.dictionary.wordnet.SynsetId;

/** The partition of a synset and of all questions about it. */
public enum Partition {
  /** The training questions, 80 % of the synsets. */
  TRAINING,
  /** The questions for early stopping, 10 % of the synsets. */
  VALIDATION,
  /** The test questions, 10 % of the synsets. */
  TEST;

  private static final long SALT = 0x5f3759df;

  /** Returns the partition of a synset, which is the same in every run and for all options. */
  static Partition of(SynsetId synset) {
    long tenth = Long.remainderUnsigned(Hash.of(SALT, synset.number()), 10);
    return tenth < 8 ? TRAINING : tenth == 8 ? VALIDATION : TEST;
  }
}
