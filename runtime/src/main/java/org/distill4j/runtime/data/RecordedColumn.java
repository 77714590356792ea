package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * An array of a fixed shape for each example: the recorded value of a node of a teacher. A batch is
 * [batch, shape...].
 */
public final class RecordedColumn implements Column {

  private final long[] shape;
  private final FloatRows rows;

  /**
   * Creates a column. Takes ownership of the arrays, which may be large.
   *
   * @param shape the shape of one example's array, without the batch
   * @param rows the arrays in row-major order
   */
  public RecordedColumn(long[] shape, float[][] rows) {
    this(shape, FloatRows.owning(rows));
  }

  /** Creates a column of arrays that lie elsewhere, of the same shape. */
  public RecordedColumn(long[] shape, RowStore rows) {
    this(shape, FloatRows.of(rows));
  }

  private RecordedColumn(long[] shape, FloatRows rows) {
    this.shape = shape.clone();
    this.rows = rows;
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Returns the size of the arrays in bytes. */
  public long bytes() {
    return rows.bytes();
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    long[] full = new long[shape.length + 1];
    full[0] = examples.length;
    System.arraycopy(shape, 0, full, 1, shape.length);
    int columns = (int) shape[shape.length - 1];
    return Value.of(
        full,
        type,
        rows.of(examples, width() / columns, columns, type == DataType.FLOAT),
        () -> rows.batch(examples, width(), type, buffers, full));
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("recorded " + Arrays.toString(shape));
    rows.digest(digest);
  }

  @Override
  public Optional<String> problem() {
    return rows.problem().or(this::wrongLength);
  }

  private Optional<String> wrongLength() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.length(i) != width()) {
        return Optional.of(
            "example %s has %s numbers but the shape %s has %s"
                .formatted(i, rows.length(i), Arrays.toString(shape), width()));
      }
    }
    return Optional.empty();
  }

  private int width() {
    return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
  }
}
