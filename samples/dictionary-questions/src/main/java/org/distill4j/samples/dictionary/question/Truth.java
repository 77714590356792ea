package org.distill4j.samples.dictionary.question;

/** By what held-out training questions are judged. */
public enum Truth {

  /** The annotated answers: settings may be chosen by them. */
  ANNOTATED,

  /** All correct answers that the data know: to report by, and not to choose by. */
  ALL
}
