package org.distill4j.samples.benchmarks.measure;

import java.util.Map;

/**
 * A network that is trained in one library. Losses and gradients are those of its first step, with
 * the dropout that distill4j draws in it, whatever the library.
 */
public interface TrainingContender extends Contender {

  /** The losses by name, unweighted. */
  Map<String, Double> losses();

  /** The gradients by {@code node/parameter}, in distill4j's order of elements. */
  Map<String, float[]> gradients();
}
