package org.distill4j.samples.benchmarks.model;

import org.distill4j.samples.benchmarks.measure.Contender;

/**
 * Runs a network until the code of all its layers is compiled, which takes more than a hundred
 * short runs.
 */
final class WarmUp {

  private static final int RUNS = 200;
  private static final double SECONDS = 3;

  /** The maximum duration of a short run in seconds. */
  private static final double SHORT = 0.2;

  private WarmUp() {}

  /** Runs 200 times or for three seconds, whichever is less; once if a run is not short. */
  static void run(Contender contender) {
    long begin = System.nanoTime();
    double seconds = 0;
    for (int run = 1; run <= RUNS && seconds < Math.min(SECONDS, 1 + SHORT * run); run++) {
      contender.step();
      seconds = (System.nanoTime() - begin) / 1e9;
    }
  }
}
