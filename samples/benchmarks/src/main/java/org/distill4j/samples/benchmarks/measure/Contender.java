package org.distill4j.samples.benchmarks.measure;

/** What is timed. */
public interface Contender extends AutoCloseable {

  /** The library that computes. */
  String name();

  /** Runs once. */
  void step();

  @Override
  void close();
}
