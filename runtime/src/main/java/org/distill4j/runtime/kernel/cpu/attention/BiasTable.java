package org.distill4j.runtime.kernel.cpu.attention;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.api.AttentionKernels.PairBias;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The numbers that attention adds to the scaled scores of each head. */
public final class BiasTable {

  private final int[] places;
  private final int columns;
  private final float scale;
  private final FloatBuffer table;
  private final FloatBuffer gradient;

  /**
   * Takes the table.
   *
   * @param gradient receives the gradient of the table, or null if it is not needed
   */
  public BiasTable(PairBias bias, AttentionRule rule, INDArray gradient) {
    this.places = bias.places();
    this.columns = Math.toIntExact(bias.table().length() / rule.heads());
    this.scale = (float) rule.scale();
    this.table = HostMemory.of(bias.table());
    this.gradient = gradient == null ? null : HostMemory.of(gradient);
  }

  /** Returns true if the gradient of the table is needed. */
  boolean isTrained() {
    return gradient != null;
  }

  /**
   * Adds the numbers of a head to inner products that are scaled later.
   *
   * @param pair the first pair of each row is this, and a row of the places later, and so on
   * @param step the number of keys of a row of places
   */
  void add(int head, int pair, int step, float[] x, int rows, int width) {
    int begin = head * columns;
    for (int row = 0; row < rows; row++) {
      int from = pair + row * step;
      for (int j = 0; j < width; j++) {
        x[row * width + j] += table.get(begin + places[from + j]) / scale;
      }
    }
  }

  /** Adds the gradients of the inner products of a head, in the places of {@link #add}. */
  void addGradient(int head, int pair, int step, float[] x, int rows, int width) {
    int begin = head * columns;
    for (int row = 0; row < rows; row++) {
      int from = pair + row * step;
      for (int j = 0; j < width; j++) {
        int place = begin + places[from + j];
        gradient.put(place, gradient.get(place) + x[row * width + j] / scale);
      }
    }
  }
}
