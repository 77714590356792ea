package org.distill4j.dsl.operation;

/** The treatment of padding in attention weights. */
public enum Padding {
  /** The softmax runs over the unmasked steps. */
  MASKED,
  /**
   * The softmax runs over all steps; the weights of padding are then set to 0 and the others
   * divided by their sum plus 1e-5, as in published code. Rows with much padding then have steep
   * gradients.
   */
  RENORMALISED
}
