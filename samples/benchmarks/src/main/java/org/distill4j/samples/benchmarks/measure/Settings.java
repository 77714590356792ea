package org.distill4j.samples.benchmarks.measure;

/**
 * The settings of the command line for every subject.
 *
 * @param batch the batch size of whole networks; 0 for the usual one of each
 * @param threads the number of threads of libtorch
 * @param memory true to measure peak memory, too, in subjects that support it
 * @param rounds the rounds of each contender
 * @param progress receives the progress
 */
public record Settings(int batch, int threads, boolean memory, Rounds rounds, Progress progress) {

  /** Returns a copy with another receiver of the progress. */
  public Settings telling(Progress other) {
    return new Settings(batch, threads, memory, rounds, other);
  }
}
