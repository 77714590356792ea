package org.distill4j.samples.dictionary.question;

import org.distill4j.samples.dictionary.wordnet.SynsetId;

/** The use of a synset and of all questions about it. */
public enum Partition {
  /** Eight in ten: questions to learn from. */
  TRAINING,
  /** One in ten: questions to stop by. */
  VALIDATION,
  /** One in ten: questions to be judged by. */
  TEST;

  private static final long SALT = 0x5f3759df;

  /** The partition of a synset: the same in every run, whatever the options are. */
  static Partition of(SynsetId synset) {
    long tenth = Long.remainderUnsigned(Hash.of(SALT, synset.number()), 10);
    return tenth < 8 ? TRAINING : tenth == 8 ? VALIDATION : TEST;
  }
}
