package org.distill4j.runtime.layer.attention;

/** The treatment of padding in attention weights. */
public enum Padding {
  /** The softmax is over the unmasked steps. */
  MASKED,
  /**
   * The softmax is over all steps; then the weights of padding are set to 0 and the rest is divided
   * by its sum plus 1e-5, as in the published code of the paper. Rows with much padding have a
   * steep gradient.
   */
  RENORMALISED
}
