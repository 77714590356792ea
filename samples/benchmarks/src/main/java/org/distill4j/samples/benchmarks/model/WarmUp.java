package org.distill4j.samples.benchmarks.model;

import org.distill4j.samples.benchmarks.measure.Contender;

/**
 * Runs a network until the code of all its layers is compiled, which takes a hundred and more runs
 * where they are short.
 */
final class WarmUp {

  private static final int RUNS = 200;
  private static final double SECONDS = 4;

  private WarmUp() {}

  /** Runs 200 times, or for four seconds where that is less. */
  static void run(Contender contender) {
    long begin = System.nanoTime();
    for (int run = 0; run < RUNS && (System.nanoTime() - begin) / 1e9 < SECONDS; run++) {
      contender.step();
    }
  }
}
