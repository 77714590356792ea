package org.distill4j.dsl.operation;

/** What padding has to do with the weights of an attention. */
public enum Padding {
  /** The softmax is over the steps that the mask lets through. */
  MASKED,
  /**
   * The softmax is over all steps; then padding weighs 0 and the rest is divided by its sum plus
   * 1e-5, as in published code. A row with much padding then has a steep gradient.
   */
  RENORMALISED
}
