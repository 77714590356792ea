package org.distill4j.samples.benchmarks.optimiser;

/** An optimiser of either library, with its own parameters and gradient. */
interface Stepping {

  double RATE = 1e-3;
  double NORM = 5;

  /** Sets the gradient. */
  void refill();

  /** Clips the gradient to {@link #NORM} and updates the parameters. */
  void step();

  /** Returns all parameters, one after the other. */
  float[] parameters();
}
