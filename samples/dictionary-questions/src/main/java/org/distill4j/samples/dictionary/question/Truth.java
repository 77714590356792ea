package org.distill4j.samples.dictionary.question;

/** The answers that count as correct for held-out training questions. */
public enum Truth {

  /** The annotated answers, for model selection. */
  ANNOTATED,

  /** All correct answers in the data, for reporting only. */
  ALL
}
