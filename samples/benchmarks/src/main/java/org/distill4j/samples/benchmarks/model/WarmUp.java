package org.distill4j.samples.benchmarks.model;

import org.distill4j.samples.benchmarks.measure.Contender;

/**
 * Runs a network until the code of all its layers is compiled, which takes a hundred and more runs
 * where they are short.
 */
final class WarmUp {

  private static final int RUNS = 200;
  private static final double SECONDS = 3;

  /** Seconds of a run that is short. */
  private static final double SHORT = 0.2;

  private WarmUp() {}

  /** Runs 200 times, or for three seconds where that is less; once where a run takes long. */
  static void run(Contender contender) {
    long begin = System.nanoTime();
    double seconds = 0;
    for (int run = 1; run <= RUNS && seconds < Math.min(SECONDS, 1 + SHORT * run); run++) {
      contender.step();
      seconds = (System.nanoTime() - begin) / 1e9;
    }
  }
}
