package org.distill4j.samples.benchmarks.measure;

import java.util.List;

/**
 * What was compared, and how it came out.
 *
 * @param name what was run
 * @param timings those of distill4j first
 * @param floor seconds of CPU time of the matrix products alone
 * @param memory the peak resident megabytes of each, in the order of the timings; empty where they
 *     were not measured
 */
public record Comparison(String name, List<Timing> timings, double floor, List<Double> memory) {

  /** Copies the lists. */
  public Comparison {
    timings = List.copyOf(timings);
    memory = List.copyOf(memory);
  }

  /** distill4j's wall time by that of the other. */
  public double ratio() {
    return timings.get(0).wall() / timings.get(1).wall();
  }

  /** The same of the time that was computed. */
  public double cpuRatio() {
    return timings.get(0).cpu() / timings.get(1).cpu();
  }
}
