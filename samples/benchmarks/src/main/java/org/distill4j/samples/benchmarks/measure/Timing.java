package org.distill4j.samples.benchmarks.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The timed runs of one contender.
 *
 * @param contender the name of the contender
 * @param rounds the number of runs
 * @param quiet the number of runs without load by other processes
 * @param wall the median wall time of the quiet runs in seconds; of all runs if fewer than three
 *     were quiet
 * @param least the minimum wall time of the same runs
 * @param cpu the median CPU time of all runs in seconds
 */
public record Timing(
    String contender, int rounds, int quiet, double wall, double least, double cpu) {

  /** The minimum number of runs for a median. */
  private static final int ENOUGH = 3;

  static Timing of(String contender, List<Sample> samples) {
    List<Sample> quiet = samples.stream().filter(Sample::isQuiet).toList();
    List<Sample> used = quiet.size() < ENOUGH ? samples : quiet;
    double[] walls = sorted(used, Sample::wall);
    return new Timing(
        contender,
        samples.size(),
        quiet.size(),
        walls[walls.length / 2],
        walls[0],
        sorted(samples, Sample::cpu)[samples.size() / 2]);
  }

  private static double[] sorted(List<Sample> samples, ToDoubleFunction<Sample> value) {
    double[] values = samples.stream().mapToDouble(value).toArray();
    Arrays.sort(values);
    return values;
  }

  /** Returns true if the wall times are those of quiet runs alone. */
  public boolean hasQuietTimes() {
    return quiet >= ENOUGH;
  }
}
