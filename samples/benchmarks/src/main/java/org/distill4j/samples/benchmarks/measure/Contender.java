package org.distill4j.samples.benchmarks.measure;

/** A timed implementation. */
public interface Contender extends AutoCloseable {

  /** Returns the name of the library. */
  String name();

  /** Runs once. */
  void step();

  @Override
  void close();
}
