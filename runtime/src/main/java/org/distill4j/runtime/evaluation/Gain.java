package org.distill4j.runtime.evaluation;

/**
 * The gain of an answer in {@link NdcgAt}. Implementations are records or enum constants, so that
 * two metrics of equal values are equal.
 */
public interface Gain {

  /** Returns the end of the metric's name in files: "binary". */
  String id();

  /** Returns the end of the metric's name in tables, empty for the usual gain. */
  String title();

  /** Returns the gain of an answer of a weight; 0 for the weight 0. */
  double of(double weight);
}
