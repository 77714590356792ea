package org.distill4j.samples.benchmarks.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The runs of one contender.
 *
 * @param contender its name
 * @param rounds how many runs there were
 * @param quiet how many of them had the machine for themselves
 * @param wall the median of the seconds of these, or of all where they are fewer than three
 * @param least the least of the same
 * @param cpu the median of the seconds that the process computed, of all runs
 */
public record Timing(
    String contender, int rounds, int quiet, double wall, double least, double cpu) {

  /** Fewer runs make no median. */
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

  /** Whether wall times are of quiet runs alone. */
  public boolean hasQuietTimes() {
    return quiet >= ENOUGH;
  }
}
