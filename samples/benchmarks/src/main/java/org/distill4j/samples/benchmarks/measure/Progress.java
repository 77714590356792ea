package org.distill4j.samples.benchmarks.measure;

/** Is told what a benchmark does, so that whoever waits for it knows. */
@FunctionalInterface
public interface Progress {

  /** One line: a part that begins now. */
  void begins(String what);
}
