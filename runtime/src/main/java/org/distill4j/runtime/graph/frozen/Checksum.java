package org.distill4j.runtime.graph.frozen;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;

/** A hash of values, for comparisons. */
final class Checksum {

  private Checksum() {}

  static int of(Rows rows, RowShape shape) {
    int hash = Arrays.hashCode(new int[] {shape.rows(), shape.columns()});
    float[] row = new float[shape.columns()];
    for (int i = 0; i < shape.rows(); i++) {
      rows.read(i, row);
      hash = 31 * hash + Arrays.hashCode(row);
    }
    return hash;
  }
}
