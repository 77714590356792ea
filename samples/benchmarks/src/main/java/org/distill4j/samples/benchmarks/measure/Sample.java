package org.distill4j.samples.benchmarks.measure;

/**
 * The measurement of one run of a contender.
 *
 * @param wall the wall time in seconds
 * @param cpu the CPU time of this process in seconds
 * @param foreign the fraction of the machine that other processes used, from 0 to 1
 */
public record Sample(double wall, double cpu, double foreign) {

  /** The load by other processes above which a run does not count. */
  static final double QUIET = 0.1;

  /** Returns true if other processes left the machine alone. */
  boolean isQuiet() {
    return foreign <= QUIET;
  }
}
