package org.distill4j.samples.benchmarks.network;

import java.util.List;

/**
 * A linear map in a network.
 *
 * @param rows the number of rows that are mapped at once
 * @param inputs the input features of a row
 * @param units the output features of a row
 * @param times the number of uses
 * @param data true if the input comes from data and needs no gradient
 * @param frozen true if the weights get no gradient
 */
public record LinearMap(int rows, int inputs, int units, int times, boolean data, boolean frozen) {

  /** Returns a map of computed values that is used once. */
  public static LinearMap of(int rows, int inputs, int units) {
    return new LinearMap(rows, inputs, units, 1, false, false);
  }

  /** Returns a map of data that is used once. */
  public static LinearMap ofData(int rows, int inputs, int units) {
    return new LinearMap(rows, inputs, units, 1, true, false);
  }

  /** Returns a copy that is used several times. */
  public LinearMap times(int count) {
    return new LinearMap(rows, inputs, units, count, data, frozen);
  }

  /** Returns a copy whose weights are frozen or trained. */
  public LinearMap frozen(boolean isFrozen) {
    return new LinearMap(rows, inputs, units, times, data, isFrozen);
  }

  /**
   * Returns the maps of a bidirectional LSTM.
   *
   * @param sequences the number of sequences
   * @param steps the length of a sequence
   * @param inputs the features of a step
   * @param units the units of each direction
   * @param data true if the steps come from data
   */
  public static List<LinearMap> biLstm(
      int sequences, int steps, int inputs, int units, boolean data) {
    return List.of(
        new LinearMap(sequences * steps, inputs, 4 * units, 2, data, false),
        new LinearMap(sequences, units, 4 * units, 2 * (steps - 1), false, false));
  }
}
