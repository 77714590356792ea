package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.kernel.array.HeapRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One row of numbers for each example: the storage of columns of real numbers. */
final class FloatRows {

  /** The minimum of numbers per parallel task. */
  private static final int GRAIN = 16 * 1024;

  private final float[][] rows;

  private FloatRows(float[][] rows) {
    this.rows = rows;
  }

  /** Creates rows from a copy. */
  static FloatRows copyOf(float[][] rows) {
    float[][] copy = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i] == null ? null : rows[i].clone();
    }
    return new FloatRows(copy);
  }

  /** Creates rows that take ownership of the arrays. */
  static FloatRows owning(float[][] rows) {
    return new FloatRows(rows);
  }

  int size() {
    return rows.length;
  }

  int length(int example) {
    return rows[example].length;
  }

  /** Returns the size of all numbers in bytes. */
  long bytes() {
    long numbers = 0;
    for (float[] row : rows) {
      numbers += row.length;
    }
    return numbers * Float.BYTES;
  }

  /**
   * Returns the rows of some examples, each padded with zeros to one width.
   *
   * @param shape the shape of the result, of {@code examples.length * width} elements
   */
  INDArray batch(int[] examples, int width, DataType type, Buffers buffers, long... shape) {
    INDArray array = buffers.get("rows", type, shape);
    HostArray host = HostArray.writing(array);
    Parallel.run(
        examples.length,
        Math.max(1, GRAIN / width),
        (from, to) -> {
          HostArray part = host.forThread();
          for (int i = from; i < to; i++) {
            write(rows[examples[i]], part, (long) i * width, width);
          }
        });
    return array;
  }

  /**
   * Returns the rows of some examples without a copy.
   *
   * @param parts the number of rows that each of them is divided into
   * @param columns the number of columns of such a row
   * @param single true if they are read in single precision
   */
  Rows of(int[] examples, int parts, int columns, boolean single) {
    float[][] chosen = new float[examples.length][];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = rows[examples[i]];
    }
    return new HeapRows(chosen, parts, columns, single);
  }

  /** Writes a row and the zeros after it. */
  private static void write(float[] row, HostArray host, long position, int width) {
    host.write(position, row);
    if (row.length < width) {
      host.write(position + row.length, new float[width - row.length]);
    }
  }

  void digest(ContentDigest digest) {
    for (float[] row : rows) {
      digest.add(row);
    }
  }

  /** Returns the first missing row or non-finite number. */
  Optional<String> problem() {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null) {
        return Optional.of("example " + i + " has no row");
      }
      for (int j = 0; j < rows[i].length; j++) {
        if (!Float.isFinite(rows[i][j])) {
          return Optional.of(
              "example %s has %s at position %s; only finite numbers can be trained on"
                  .formatted(i, rows[i][j], j));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the first row that is empty or has another length than the first. */
  Optional<String> raggedness(String unit) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length == 0) {
        return Optional.of("example %s has no %s; it needs at least one".formatted(i, unit));
      }
      if (rows[i].length != rows[0].length) {
        return Optional.of(
            "example %s has %s %s but example 0 has %s; all need the same number"
                .formatted(i, rows[i].length, unit, rows[0].length));
      }
    }
    return Optional.empty();
  }
}
