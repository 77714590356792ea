package org.distill4j.samples.benchmarks.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The result of a comparison.
 *
 * @param name the name of what was run
 * @param timings the timings of distill4j, of libtorch or another peer, and of others, in this
 *     order
 * @param target the upper bound on the ratio to the peer; 0 for none
 * @param floor the CPU time in seconds of the matrix products alone; 0 if they were not timed
 * @param memory the peak resident megabytes of each contender, in the order of the timings; empty
 *     if they were not measured
 */
public record Comparison(
    String name, List<Timing> timings, double target, double floor, List<Double> memory) {

  /** Copies the lists. */
  public Comparison {
    timings = List.copyOf(timings);
    memory = List.copyOf(memory);
  }

  /** Returns a comparison of times alone. */
  public static Comparison of(String name, List<Timing> timings) {
    return new Comparison(name, timings, 0, 0, List.of());
  }

  /** Returns a copy with a target. */
  public Comparison withTarget(double ratio) {
    return new Comparison(name, timings, ratio, floor, memory);
  }

  /** Returns a copy with the time of the matrix products alone. */
  public Comparison withFloor(double seconds) {
    return new Comparison(name, timings, target, seconds, memory);
  }

  /** Returns a copy with peak memory. */
  public Comparison withMemory(List<Double> megabytes) {
    return new Comparison(name, timings, target, floor, megabytes);
  }

  /** Returns the wall time of the first contender divided by that of each. */
  @JsonProperty
  public List<Double> ratios() {
    return timings.stream().map(timing -> timings.get(0).wall() / timing.wall()).toList();
  }

  /** Returns the CPU time of the first contender divided by that of each. */
  @JsonProperty
  public List<Double> cpuRatios() {
    return timings.stream().map(timing -> timings.get(0).cpu() / timing.cpu()).toList();
  }
}
