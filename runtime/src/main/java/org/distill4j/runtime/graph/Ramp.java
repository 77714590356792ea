package org.distill4j.runtime.graph;

/** How a weight goes from one value to another. */
public enum Ramp {
  /** In a straight line, a little in each step of the training. */
  LINEAR {
    @Override
    double progress(double epochsDone, double epochs) {
      return epochsDone / epochs;
    }
  },
  /** Along half a cosine, a little in each step: slowly at both ends. */
  COSINE {
    @Override
    double progress(double epochsDone, double epochs) {
      return (1 - Math.cos(Math.PI * epochsDone / epochs)) / 2;
    }
  },
  /** In a straight line, but only from epoch to epoch. */
  STEP {
    @Override
    double progress(double epochsDone, double epochs) {
      return Math.floor(epochsDone) / epochs;
    }
  };

  /** The part of the way that is gone, from 0 to 1, after some of the epochs that it takes. */
  abstract double progress(double epochsDone, double epochs);
}
