package org.distill4j.samples.benchmarks.measure;

import java.util.Map;

/** A network that is trained in one library. */
public interface TrainingContender extends Contender {

  /** The losses without dropout, by name, unweighted. */
  Map<String, Double> losses();

  /** The gradients without dropout, by {@code node/parameter}, in distill4j's order of elements. */
  Map<String, float[]> gradients();
}
