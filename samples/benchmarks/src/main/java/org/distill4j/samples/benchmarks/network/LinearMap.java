package org.distill4j.samples.benchmarks.network;

import java.util.List;

/**
 * A linear map of a network that is trained.
 *
 * @param rows what is mapped at once
 * @param inputs the features of a row
 * @param units the features of what it becomes
 * @param times how often
 * @param data whether what is mapped comes from data, so that it needs no gradient
 */
public record LinearMap(int rows, int inputs, int units, int times, boolean data) {

  /** A map that is used once, of something that was computed. */
  public static LinearMap of(int rows, int inputs, int units) {
    return new LinearMap(rows, inputs, units, 1, false);
  }

  /** A map that is used once, of data. */
  public static LinearMap ofData(int rows, int inputs, int units) {
    return new LinearMap(rows, inputs, units, 1, true);
  }

  /** The same so many times. */
  public LinearMap times(int count) {
    return new LinearMap(rows, inputs, units, count, data);
  }

  /**
   * The maps of a bidirectional LSTM.
   *
   * @param sequences how many sequences there are
   * @param steps how long each is
   * @param inputs the features of a step
   * @param units the units of each direction
   * @param data whether the steps come from data
   */
  public static List<LinearMap> biLstm(
      int sequences, int steps, int inputs, int units, boolean data) {
    return List.of(
        new LinearMap(sequences * steps, inputs, 4 * units, 2, data),
        new LinearMap(sequences, units, 4 * units, 2 * (steps - 1), false));
  }
}
