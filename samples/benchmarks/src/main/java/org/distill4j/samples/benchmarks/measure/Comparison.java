package org.distill4j.samples.benchmarks.measure;

import java.util.List;

/**
 * What was compared, and how it came out.
 *
 * @param name what was run
 * @param timings those of distill4j first
 * @param floor seconds of the matrix products alone, 0 where there is nothing to say
 */
public record Comparison(String name, List<Timing> timings, double floor) {

  /** Copies the list. */
  public Comparison {
    timings = List.copyOf(timings);
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
