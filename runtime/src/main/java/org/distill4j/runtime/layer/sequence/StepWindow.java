package org.distill4j.runtime.layer.sequence;

import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The rows of [batch, steps, features] under a window that moves over the steps.
 *
 * @param layer the layer, for its sizes
 * @param mask for each row of [batch, steps], true if it counts; null if all do
 * @param batch the number of sequences
 * @param steps the number of their steps
 * @param count the number of positions of the window
 */
record StepWindow(StepConvolutionLayer layer, boolean[] mask, int batch, int steps, int count) {

  /**
   * Returns the window over a batch.
   *
   * @throws IllegalArgumentException if the window is longer than the padded sequence
   */
  static StepWindow over(StepConvolutionLayer layer, INDArray mask, long batch, long steps) {
    int covered = layer.dilation() * (layer.size() - 1) + 1;
    long free = steps + 2L * layer.padding() - covered;
    if (free < 0) {
      throw new IllegalArgumentException(
          "%s covers %d steps, but its input has %d, with padding %d"
              .formatted(layer, covered, steps, steps + 2L * layer.padding()));
    }
    int count = Math.toIntExact(free / layer.stride() + 1);
    return new StepWindow(
        layer, counts(mask), Math.toIntExact(batch), Math.toIntExact(steps), count);
  }

  private static boolean[] counts(INDArray mask) {
    if (mask == null) {
      return null;
    }
    double[] values = HostArrays.doubles(mask);
    boolean[] counts = new boolean[values.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = values[i] != 0;
    }
    return counts;
  }

  /** Returns true if each step of the result stands at the step of the input. */
  boolean keepsSteps() {
    return layer.stride() == 1 && 2 * layer.padding() == layer.dilation() * (layer.size() - 1);
  }

  /** Returns the number of rows of the result. */
  int rows() {
    return batch * count;
  }

  /** Returns the row under a tap of the window for each position, {@link RowKernels#NONE} for 0. */
  int[] tapRows(int tap) {
    int[] rows = rows(tap * layer.dilation() - layer.padding());
    for (int i = 0; i < rows.length && mask != null; i++) {
      if (rows[i] != RowKernels.NONE && !mask[rows[i]]) {
        rows[i] = RowKernels.NONE;
      }
    }
    return rows;
  }

  private int[] rows(int offset) {
    int[] rows = new int[batch * count];
    for (int i = 0; i < rows.length; i++) {
      int step = i % count * layer.stride() + offset;
      rows[i] = step < 0 || step >= steps ? RowKernels.NONE : i / count * steps + step;
    }
    return rows;
  }

  /** Returns the row whose mask each step of the result has. */
  int[] maskRows() {
    int offset = layer.dilation() * (layer.size() - 1) - 2 * layer.padding();
    int[] rows = new int[batch * count];
    for (int i = 0; i < rows.length; i++) {
      int step = Math.max(0, i % count * layer.stride() + offset);
      rows[i] = i / count * steps + step;
    }
    return rows;
  }

  /** Returns true if the rows under a tap are those of the input, in order. */
  boolean isInPlace(int tap) {
    return mask == null
        && layer.stride() == 1
        && count == steps
        && tap * layer.dilation() == layer.padding();
  }
}
