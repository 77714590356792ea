package org.distill4j.samples.benchmarks.measure;

/**
 * One run of a contender.
 *
 * @param wall seconds from start to end
 * @param cpu seconds that the threads of this process computed in it
 * @param foreign the part of the machine that other processes used meanwhile, from 0 to 1
 */
public record Sample(double wall, double cpu, double foreign) {

  /** What others may use before a run no longer counts. */
  static final double QUIET = 0.1;

  /** Whether other processes left the machine alone. */
  boolean isQuiet() {
    return foreign <= QUIET;
  }
}
