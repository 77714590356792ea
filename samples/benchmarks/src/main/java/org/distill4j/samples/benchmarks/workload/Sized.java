package org.distill4j.samples.benchmarks.workload;

import org.distill4j.samples.benchmarks.question.AnswererBatch;
import org.distill4j.samples.benchmarks.question.AnswererSizes;

/** Workloads of any size. */
public final class Sized {

  private Sized() {}

  /** Returns the network of the ranking sample with a random batch. */
  public static Workload answerer(AnswererSizes sizes) {
    return new AnswererWorkload(AnswererBatch.random(sizes, 1));
  }
}
