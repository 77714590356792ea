package org.distill4j.runtime.training;

import java.util.LinkedHashMap;
import java.util.Map;

/** The mean of each loss over the examples of an epoch for which it was computed. */
final class LossMeans {

  private final Map<String, Double> sums = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private double totals;
  private long examples;

  /** Adds the losses of a batch, which are means over it. */
  void add(Map<String, Double> losses, double total, int batch) {
    losses.forEach(
        (name, loss) -> {
          sums.merge(name, loss * batch, Double::sum);
          counts.merge(name, (long) batch, Long::sum);
        });
    totals += total * batch;
    examples += batch;
  }

  /** Returns the mean of each loss. */
  Map<String, Double> losses() {
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach((name, sum) -> means.put(name, sum / counts.get(name)));
    return means;
  }

  /** Returns the mean of the weighted sum of the losses. */
  double total() {
    return totals / examples;
  }
}
