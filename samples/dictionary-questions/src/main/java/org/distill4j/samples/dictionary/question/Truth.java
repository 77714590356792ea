package org.distill4j.samples.dictionary.question;

/** By what held-out training questions are judged. */
public enum Truth {

  /** What is annotated for training: settings may be chosen by it. */
  ANNOTATED,

  /** All correct answers that the data know: to report by, and not to choose by. */
  ALL
}
