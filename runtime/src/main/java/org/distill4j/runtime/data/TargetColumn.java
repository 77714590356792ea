package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The values that a regression is to estimate, the same number for each example. NaN marks a value
 * that is missing, which losses and metrics ignore.
 *
 * <p>A batch is [batch, values] with 0 for missing values, and a mask [batch, values] if the column
 * has any.
 */
public final class TargetColumn implements Column {

  private final float[][] rows;
  private final boolean complete;

  /**
   * Creates a column from a copy of the values.
   *
   * @param rows finite numbers or NaN, at least one in each row
   */
  public TargetColumn(float[][] rows) {
    this.rows = new float[rows.length][];
    boolean missing = false;
    for (int i = 0; i < rows.length; i++) {
      this.rows[i] = rows[i] == null ? null : rows[i].clone();
      for (int j = 0; rows[i] != null && j < rows[i].length; j++) {
        missing |= Float.isNaN(rows[i][j]);
      }
    }
    this.complete = !missing;
  }

  @Override
  public int size() {
    return rows.length;
  }

  /** Returns the values of an example, NaN where one is missing. */
  public float[] targets(int example) {
    return rows[example].clone();
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    int width = rows[examples[0]].length;
    float[] values = new float[examples.length * width];
    float[] present = new float[values.length];
    for (int i = 0; i < examples.length; i++) {
      float[] row = rows[examples[i]];
      for (int j = 0; j < width; j++) {
        boolean missing = Float.isNaN(row[j]);
        values[i * width + j] = missing ? 0 : row[j];
        present[i * width + j] = missing ? 0 : 1;
      }
    }
    INDArray array = buffers.get("targets", type, examples.length, width);
    HostArray.writing(array).write(0, values);
    if (complete) {
      return Value.of(array);
    }
    INDArray mask = buffers.get("present", type, examples.length, width);
    HostArray.writing(mask).write(0, present);
    return new Value(array, mask);
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("targets");
    for (float[] row : rows) {
      digest.add(row);
    }
  }

  @Override
  public Optional<String> problem() {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null || rows[i].length == 0) {
        return Optional.of("example " + i + " has no values; mark missing ones with NaN");
      }
      if (rows[i].length != rows[0].length) {
        return Optional.of(
            "example %d has %d values but example 0 has %d; mark missing ones with NaN"
                .formatted(i, rows[i].length, rows[0].length));
      }
      for (int j = 0; j < rows[i].length; j++) {
        if (Float.isInfinite(rows[i][j])) {
          return Optional.of(
              "example %d has %s at position %d; values are finite, or NaN where one is missing"
                  .formatted(i, rows[i][j], j));
        }
      }
    }
    return Optional.empty();
  }
}
