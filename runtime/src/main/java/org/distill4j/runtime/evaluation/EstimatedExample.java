package org.distill4j.runtime.evaluation;

/** The estimated values of one example, and the annotated ones. */
public final class EstimatedExample implements Outcome {

  private final double[] estimates;
  private final float[] targets;

  /** Creates an outcome of arrays of the same length. */
  EstimatedExample(double[] estimates, float[] targets) {
    this.estimates = estimates;
    this.targets = targets;
  }

  /** Returns the number of values, missing ones included. */
  public int size() {
    return targets.length;
  }

  /** Returns true if a value is annotated. */
  public boolean isPresent(int index) {
    return !Float.isNaN(targets[index]);
  }

  /** Returns the annotated value, NaN if it is missing. */
  public double target(int index) {
    return targets[index];
  }

  /** Returns the estimated value. */
  public double estimate(int index) {
    return estimates[index];
  }
}
