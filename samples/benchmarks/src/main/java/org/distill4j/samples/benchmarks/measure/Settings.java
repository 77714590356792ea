package org.distill4j.samples.benchmarks.measure;

/**
 * What the command line asks of every subject.
 *
 * @param batch the examples in a batch, for whole networks; 0 for what is usual with each
 * @param threads the threads of libtorch
 * @param memory whether peak memory is measured as well, where a subject can do that
 * @param rounds how often each contender runs
 * @param progress is told what happens
 */
public record Settings(int batch, int threads, boolean memory, Rounds rounds, Progress progress) {

  /** The same with another one who is told. */
  public Settings telling(Progress other) {
    return new Settings(batch, threads, memory, rounds, other);
  }
}
