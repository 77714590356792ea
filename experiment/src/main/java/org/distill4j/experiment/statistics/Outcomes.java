package org.distill4j.experiment.statistics;

import java.util.List;

/** Outcomes of networks, example by example: one number for each example of an evaluation set. */
public final class Outcomes {

  private Outcomes() {}

  /** Returns the mean over networks for each example; all networks have as many examples. */
  public static double[] mean(List<double[]> ofNetworks) {
    double[] means = new double[ofNetworks.get(0).length];
    for (double[] outcomes : ofNetworks) {
      for (int i = 0; i < means.length; i++) {
        means[i] += outcomes[i] / ofNetworks.size();
      }
    }
    return means;
  }

  /** Returns the paired differences, {@code outcomes[i] - others[i]} for each example. */
  public static double[] difference(double[] outcomes, double[] others) {
    double[] differences = outcomes.clone();
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= others[i];
    }
    return differences;
  }
}
