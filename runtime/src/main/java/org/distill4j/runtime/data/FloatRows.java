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

  private final RowStore rows;

  private FloatRows(RowStore rows) {
    this.rows = rows;
  }

  /** Creates rows that lie elsewhere. */
  static FloatRows of(RowStore store) {
    return new FloatRows(store);
  }

  /** Creates rows from a copy. */
  static FloatRows copyOf(float[][] rows) {
    float[][] copy = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i] == null ? null : rows[i].clone();
    }
    return owning(copy);
  }

  /** Creates rows that take ownership of the arrays. */
  static FloatRows owning(float[][] rows) {
    return new FloatRows(new HeapStore(rows));
  }

  int size() {
    return rows.size();
  }

  int length(int example) {
    return rows.length(example);
  }

  /** Returns a copy of the row of an example. */
  float[] copyOf(int example) {
    float[] copy = new float[rows.length(example)];
    rows.read(example, 0, copy, copy.length);
    return copy;
  }

  /** Returns the size of all numbers in bytes. */
  long bytes() {
    long numbers = 0;
    for (int i = 0; i < rows.size(); i++) {
      numbers += rows.length(i);
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
          float[] scratch = scratch(width);
          for (int i = from; i < to; i++) {
            float[] row = rows.row(examples[i], scratch);
            write(row, rows.length(examples[i]), part, (long) i * width, width);
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
    if (!(rows instanceof HeapStore heap)) {
      return new StoredRows(rows, examples, parts, columns, single);
    }
    float[][] chosen = new float[examples.length][];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = heap.rows()[examples[i]];
    }
    return new HeapRows(chosen, parts, columns, single);
  }

  /** Returns an array for a row; rows in arrays need none. */
  private float[] scratch(int width) {
    return rows instanceof HeapStore ? null : new float[width];
  }

  /** Writes a row, which begins an array, and the zeros after it. */
  private static void write(float[] row, int length, HostArray host, long position, int width) {
    host.write(position, row, length);
    if (length < width) {
      host.write(position + length, new float[width - length]);
    }
  }

  void digest(ContentDigest digest) {
    float[] scratch = scratch(longest());
    for (int i = 0; i < rows.size(); i++) {
      digest.add(rows.row(i, scratch), rows.length(i));
    }
  }

  /** Adds the numbers of one example, and returns true. */
  boolean digest(int example, ContentDigest digest) {
    int length = rows.length(example);
    digest.add(rows.row(example, scratch(length)), length);
    return true;
  }

  private int longest() {
    int longest = 0;
    for (int i = 0; i < rows.size(); i++) {
      longest = Math.max(longest, rows.length(i));
    }
    return longest;
  }

  /** Returns the first missing row or non-finite number. */
  Optional<String> problem() {
    return rows.problem();
  }

  /** Returns the first row that is empty or has another length than the first. */
  Optional<String> raggedness(String unit) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.length(i) == 0) {
        return Optional.of("example %s has no %s; it needs at least one".formatted(i, unit));
      }
      if (rows.length(i) != rows.length(0)) {
        return Optional.of(
            "example %s has %s %s but example 0 has %s; all need the same number"
                .formatted(i, rows.length(i), unit, rows.length(0)));
      }
    }
    return Optional.empty();
  }

  /**
   * Rows in arrays, one for each example.
   *
   * @param rows the rows, not to be modified
   */
  @SuppressWarnings("ArrayRecordComponent")
  record HeapStore(float[][] rows) implements RowStore {

    @Override
    public int size() {
      return rows.length;
    }

    @Override
    public int length(int example) {
      return rows[example].length;
    }

    @Override
    public void read(int example, int from, float[] target, int length) {
      System.arraycopy(rows[example], from, target, 0, length);
    }

    @Override
    public float[] row(int example, float[] scratch) {
      return rows[example];
    }

    /** Returns the first missing row or non-finite number. */
    @Override
    public Optional<String> problem() {
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
  }

  /**
   * The rows of some examples in a store, which are read in place.
   *
   * @param examples the examples
   * @param parts the number of rows that each of them is divided into
   * @param columns the number of columns of such a row
   * @param single true if they count as single precision
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record StoredRows(RowStore store, int[] examples, int parts, int columns, boolean single)
      implements Rows {

    private static final int BLOCK = 1024;

    @Override
    public void read(int row, double[] target) {
      float[] block = new float[Math.min(columns, BLOCK)];
      for (int begin = 0; begin < columns; begin += block.length) {
        int length = Math.min(block.length, columns - begin);
        read(row, begin, block, length);
        for (int i = 0; i < length; i++) {
          target[begin + i] = block[i];
        }
      }
    }

    @Override
    public void read(int row, float[] target) {
      read(row, 0, target, columns);
    }

    @Override
    public void read(int row, int column, float[] target) {
      read(row, column, target, target.length);
    }

    private void read(int row, int column, float[] target, int length) {
      store.read(examples[row / parts], row % parts * columns + column, target, length);
    }
  }
}
