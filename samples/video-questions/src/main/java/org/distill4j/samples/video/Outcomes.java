package org.distill4j.samples.video;

import java.util.List;

/** What networks got right, question by question. */
public final class Outcomes {

  private Outcomes() {}

  /** The mean over networks for each question; all have as many questions. */
  public static double[] mean(List<double[]> ofNetworks) {
    double[] means = new double[ofNetworks.get(0).length];
    for (double[] outcomes : ofNetworks) {
      for (int i = 0; i < means.length; i++) {
        means[i] += outcomes[i] / ofNetworks.size();
      }
    }
    return means;
  }

  /** How much better the first is on each question. */
  public static double[] difference(double[] outcomes, double[] others) {
    double[] differences = outcomes.clone();
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= others[i];
    }
    return differences;
  }
}
