package org.distill4j.samples.benchmarks.measure;

/** Receives the progress of a benchmark. */
@FunctionalInterface
public interface Progress {

  /** Called when a part begins. */
  void begins(String what);
}
