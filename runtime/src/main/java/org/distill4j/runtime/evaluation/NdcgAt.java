package org.distill4j.runtime.evaluation;

import org.distill4j.runtime.argument.Arguments;

/**
 * Normalised discounted cumulative gain of the first k answers (Järvelin and Kekäläinen 2002):
 *
 * <pre>
 *   DCG = sum over ranks r from 1 to k of gain(r) / log2(r + 1),  NDCG = DCG / greatest DCG
 * </pre>
 *
 * @param k the number of answers that count, at least 1
 * @param gain the gain of an answer by its weight
 */
public record NdcgAt(int k, Gain gain) implements Metric {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if k is below 1
   */
  public NdcgAt {
    Arguments.requireAtLeastOne("k", k);
  }

  /** Creates the metric whose gain is the weight of an answer. */
  public NdcgAt(int k) {
    this(k, StandardGain.LINEAR);
  }

  @Override
  public String id() {
    return "ndcg" + k + "_" + gain.id();
  }

  @Override
  public String title() {
    return ("nDCG@" + k + " " + gain.title()).strip();
  }

  @Override
  public double of(RankedExample example) {
    double best = discountedGain(example.idealWeights(k));
    return best > 0 ? discountedGain(example.weights(k)) / best : 0;
  }

  private double discountedGain(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += gain.of(weights[i]) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }
}
