package org.distill4j.samples.benchmarks.optimiser;

/** An optimiser of either library, with parameters and a gradient of its own. */
interface Stepping {

  double RATE = 1e-3;
  double NORM = 5;

  /** Sets the gradient. */
  void refill();

  /** Shortens the gradient to {@link #NORM} and changes the parameters. */
  void step();

  /** All parameters, one after the other. */
  float[] parameters();
}
