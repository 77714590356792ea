package org.distill4j.samples.benchmarks.measure;

import java.util.Map;

/**
 * The training of a network in one library. Losses and gradients are those of its first step, with
 * the dropout that distill4j draws in either library.
 */
public interface TrainingContender extends Contender {

  /** Returns the losses by name, unweighted. */
  Map<String, Double> losses();

  /** Returns the gradients by {@code node/parameter}, in distill4j's order of elements. */
  Map<String, float[]> gradients();
}
