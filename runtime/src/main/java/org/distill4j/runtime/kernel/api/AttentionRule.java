package org.distill4j.runtime.kernel.api;

/**
 * The rule of dot-product attention.
 *
 * @param heads the number of heads, at least 1; each has a block of consecutive features
 * @param scale the factor of the inner products
 * @param causal true if query i attends to the keys up to i only
 * @param softmax true for weights that are a softmax of the scores, false for the scores themselves
 * @param dropout the probability that a weight is set to zero, at least 0 and below 1
 * @param seed the seed of the dropout
 */
public record AttentionRule(
    int heads, double scale, boolean causal, boolean softmax, double dropout, long seed) {

  /** Creates a rule without dropout. */
  public AttentionRule(int heads, double scale, boolean causal, boolean softmax) {
    this(heads, scale, causal, softmax, 0, 0);
  }

  /** Returns the rule with dropout of the weights. */
  public AttentionRule withDropout(double rate, long dropoutSeed) {
    return new AttentionRule(heads, scale, causal, softmax, rate, dropoutSeed);
  }
}
