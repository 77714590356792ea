package org.distill4j.runtime.loss;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The rows of logits that count.
 *
 * @param all the number of all rows
 * @param rows the rows that count, in ascending order; null if all do
 */
record RowChoice(int all, int[] rows) {

  /**
   * Chooses the rows that neither a mask nor a label excludes.
   *
   * @param shape the shape of the logits
   * @param logits the inputs whose masks exclude steps
   */
  static RowChoice of(Pass pass, long[] shape, RowLabels labels, int... logits) {
    long classes = shape.length == 4 ? shape[1] : shape[shape.length - 1];
    int all = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact) / classes);
    boolean[] excluded = new boolean[all];
    if (shape.length == 3) {
      for (int input : logits) {
        exclude(pass.mask(input), excluded);
      }
    }
    int[] rows = new int[all];
    int count = 0;
    for (int row = 0; row < all; row++) {
      if (!excluded[row] && !labels.ignores(row)) {
        rows[count++] = row;
      }
    }
    return new RowChoice(all, count == all ? null : Arrays.copyOf(rows, count));
  }

  private static void exclude(INDArray mask, boolean[] excluded) {
    if (mask != null) {
      int[] counts = HostArrays.ints(mask);
      for (int row = 0; row < counts.length; row++) {
        excluded[row] |= counts[row] == 0;
      }
    }
  }

  boolean isAll() {
    return rows == null;
  }

  int count() {
    return rows == null ? all : rows.length;
  }

  /** Returns the class of each row that counts. */
  int[] labels(RowLabels labels) {
    int[] classes = new int[count()];
    Arrays.setAll(classes, i -> labels.of(rows == null ? i : rows[i]));
    return classes;
  }

  /** Returns for each of all rows its index among those that count, or {@link RowKernels#NONE}. */
  int[] places() {
    int[] places = new int[all];
    Arrays.fill(places, RowKernels.NONE);
    for (int i = 0; i < rows.length; i++) {
      places[rows[i]] = i;
    }
    return places;
  }
}
