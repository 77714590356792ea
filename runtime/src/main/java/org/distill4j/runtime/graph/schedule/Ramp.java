package org.distill4j.runtime.graph.schedule;

/** The shape of a ramp from one weight to another. */
public enum Ramp {
  /** Linear, updated in each step of the training. */
  LINEAR {
    @Override
    double progress(double epochsDone, double epochs) {
      return epochsDone / epochs;
    }
  },
  /** Half a cosine, updated in each step: slow at both ends. */
  COSINE {
    @Override
    double progress(double epochsDone, double epochs) {
      return (1 - Math.cos(Math.PI * epochsDone / epochs)) / 2;
    }
  },
  /** Linear, updated once per epoch. */
  STEP {
    @Override
    double progress(double epochsDone, double epochs) {
      return Math.floor(epochsDone) / epochs;
    }
  };

  /** Returns the progress, from 0 to 1, after a number of the epochs that the ramp takes. */
  abstract double progress(double epochsDone, double epochs);
}
