package org.distill4j.samples.benchmarks.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What was compared, and how it came out.
 *
 * @param name what was run
 * @param timings those of distill4j first, then libtorch's or what else is the peer, then others
 * @param target what the ratio to the peer should not exceed; 0 for none
 * @param floor seconds of CPU time of the matrix products alone; 0 where they were not timed
 * @param memory the peak resident megabytes of each, in the order of the timings; empty where they
 *     were not measured
 */
public record Comparison(
    String name, List<Timing> timings, double target, double floor, List<Double> memory) {

  /** Copies the lists. */
  public Comparison {
    timings = List.copyOf(timings);
    memory = List.copyOf(memory);
  }

  /** Times alone. */
  public static Comparison of(String name, List<Timing> timings) {
    return new Comparison(name, timings, 0, 0, List.of());
  }

  /** The same with a target. */
  public Comparison withTarget(double ratio) {
    return new Comparison(name, timings, ratio, floor, memory);
  }

  /** The same with what the matrix products alone take. */
  public Comparison withFloor(double seconds) {
    return new Comparison(name, timings, target, seconds, memory);
  }

  /** The same with peak memory. */
  public Comparison withMemory(List<Double> megabytes) {
    return new Comparison(name, timings, target, floor, megabytes);
  }

  /** The wall time of the first by that of each: 1 for itself. */
  @JsonProperty
  public List<Double> ratios() {
    return timings.stream().map(timing -> timings.get(0).wall() / timing.wall()).toList();
  }

  /** The same of the time that was computed. */
  @JsonProperty
  public List<Double> cpuRatios() {
    return timings.stream().map(timing -> timings.get(0).cpu() / timing.cpu()).toList();
  }
}
