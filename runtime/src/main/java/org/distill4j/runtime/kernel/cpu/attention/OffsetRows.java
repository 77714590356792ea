package org.distill4j.runtime.kernel.cpu.attention;

import java.util.Arrays;

/**
 * The rows of a table at the offsets of queries from keys: of a query i and a key j, that of i - j.
 * Only rows between the first and the last one that occur are counted.
 */
final class OffsetRows {

  private final int queries;
  private final int keys;
  private final int first;
  private final int count;
  private final int[] places;

  /**
   * Takes the rows.
   *
   * @param rows the row of the offset i - j at i - j + keys - 1; does not decrease
   */
  OffsetRows(int[] rows, int queries, int keys) {
    this.queries = queries;
    this.keys = keys;
    this.first = rows[0];
    this.count = rows[queries + keys - 2] - first + 1;
    this.places = new int[queries + keys - 1];
    for (int offset = 0; offset < places.length; offset++) {
      places[offset] = rows[offset] - first;
    }
  }

  /** Returns the first row that occurs. */
  int first() {
    return first;
  }

  /** Returns the number of rows from the first to the last one that occurs. */
  int count() {
    return count;
  }

  /** pairs[i, j] += terms[i, row]. */
  void addOfQueries(float[] terms, float[] pairs) {
    for (int i = 0; i < queries; i++) {
      int begin = i * count;
      int offset = i + keys - 1;
      for (int j = 0; j < keys; j++) {
        pairs[i * keys + j] += terms[begin + places[offset - j]];
      }
    }
  }

  /** pairs[i, j] += terms[j, row]. */
  void addOfKeys(float[] terms, float[] pairs) {
    for (int i = 0; i < queries; i++) {
      int offset = i + keys - 1;
      for (int j = 0; j < keys; j++) {
        pairs[i * keys + j] += terms[j * count + places[offset - j]];
      }
    }
  }

  /** sums[i, row] = the sum of pairs[i, j] with that row. */
  void sumsOfQueries(float[] pairs, float[] sums) {
    Arrays.fill(sums, 0, queries * count, 0);
    for (int i = 0; i < queries; i++) {
      int begin = i * count;
      int offset = i + keys - 1;
      for (int j = 0; j < keys; j++) {
        sums[begin + places[offset - j]] += pairs[i * keys + j];
      }
    }
  }

  /** sums[j, row] = the sum of pairs[i, j] with that row. */
  void sumsOfKeys(float[] pairs, float[] sums) {
    Arrays.fill(sums, 0, keys * count, 0);
    for (int i = 0; i < queries; i++) {
      int offset = i + keys - 1;
      for (int j = 0; j < keys; j++) {
        sums[j * count + places[offset - j]] += pairs[i * keys + j];
      }
    }
  }
}
