package org.distill4j.runtime.teacher;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.HostArray;
import org.distill4j.runtime.data.RecordedColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The recorded values of a node of a teacher. Sequences with a mask are cut after their last
 * unmasked step, and so are attention maps whose sizes differ from batch to batch; other values are
 * kept in full. Of several passes all values are kept, pass after pass.
 */
final class NodeRecord {

  private final Signal signal;
  private final float[][] rows;
  private long[] shape;
  private boolean sequence;
  private final RecordedMaps maps;
  private boolean varied;
  private final SignalCheck check;

  NodeRecord(Signal signal, int examples) {
    this.signal = signal;
    this.rows = new float[examples][];
    this.maps = new RecordedMaps(examples);
    this.check = new SignalCheck(signal.toString(), examples);
  }

  Signal signal() {
    return signal;
  }

  /** Records the values of a batch. */
  void add(int[] examples, Value value) {
    INDArray array = value.array();
    long[] full = array.shape();
    requireBatch(examples, full);
    boolean masked = value.mask() != null && full.length == 3;
    long[] ofExample = Arrays.copyOfRange(full, 1, full.length);
    if (isMaps(value, full)) {
      addSizes(examples, ofExample, lengths(value.mask(), examples.length));
    } else {
      accept(masked ? new long[] {full[2]} : ofExample, masked);
    }
    int width = Math.toIntExact(array.length() / examples.length);
    int[] lengths = masked ? lengths(value.mask(), examples.length) : null;
    HostArray host = HostArray.reading(array);
    for (int i = 0; i < examples.length; i++) {
      float[] row = new float[masked ? lengths[i] * (int) shape[0] : width];
      host.read((long) i * width, row);
      rows[examples[i]] = row;
      check.add(examples[i], row);
    }
  }

  /** Returns the check of the values recorded so far. */
  SignalCheck check() {
    return check;
  }

  /** Returns true for maps [batch, heads, queries, keys] with a mask [batch, queries]. */
  private static boolean isMaps(Value value, long[] full) {
    return full.length == 4 && value.mask() != null && value.mask().size(1) == full[2];
  }

  private void addSizes(int[] examples, long[] ofExample, int[] lengths) {
    if (shape == null) {
      shape = ofExample;
    }
    if (shape.length == 3 && shape[0] == ofExample[0]) {
      varied |= !Arrays.equals(shape, ofExample);
    } else {
      accept(ofExample, false);
    }
    for (int i = 0; i < examples.length; i++) {
      maps.add(examples[i], ofExample, lengths[i]);
    }
  }

  private void requireBatch(int[] examples, long[] full) {
    if (full.length < 2 || full[0] != examples.length) {
      throw new IllegalArgumentException(
          ("the teacher's node '%s' gave %s for %s examples;"
                  + " only values with the batch first can be recorded")
              .formatted(signal, Arrays.toString(full), examples.length));
    }
  }

  /** Returns the size of all values in bytes. */
  long bytes() {
    return Arrays.stream(rows).mapToLong(row -> row.length).sum() * Float.BYTES;
  }

  /** Returns the values of all examples. */
  Column column() {
    if (varied) {
      return maps.column((int) shape[0], rows);
    }
    return sequence ? SequenceColumn.ofRows((int) shape[0], rows) : new RecordedColumn(shape, rows);
  }

  private void accept(long[] ofExample, boolean masked) {
    if (shape == null) {
      shape = ofExample;
      sequence = masked;
    } else if (masked != sequence || !Arrays.equals(shape, ofExample)) {
      throw new IllegalArgumentException(
          ("the teacher's node '%s' gave %s for one batch and %s for another;"
                  + " only the steps of a sequence with a mask may differ")
              .formatted(signal, Arrays.toString(shape), Arrays.toString(ofExample)));
    }
  }

  /**
   * Returns the expected size of all examples in bytes, estimated from those recorded so far. A
   * sequence is expected to have as many steps as the column of the same lengths; without such a
   * column, steps in proportion to the lengths of all columns.
   */
  long expectedBytes(Examples examples) {
    long steps = sequence ? expectedSteps(examples) : rows.length;
    return Math.multiplyExact(Arrays.stream(shape).reduce(Float.BYTES, Math::multiplyExact), steps);
  }

  private long expectedSteps(Examples examples) {
    int[] recorded = IntStream.range(0, rows.length).filter(i -> rows[i] != null).toArray();
    OptionalLong equal =
        examples.columns().values().stream()
            .filter(column -> IntStream.of(recorded).allMatch(i -> column.length(i) == steps(i)))
            .mapToLong(column -> IntStream.range(0, rows.length).mapToLong(column::length).sum())
            .min();
    if (equal.isPresent()) {
      return equal.getAsLong();
    }
    double read = IntStream.of(recorded).mapToLong(i -> length(examples, i)).sum();
    double all = IntStream.range(0, rows.length).mapToLong(i -> length(examples, i)).sum();
    return Math.round(
        IntStream.of(recorded).mapToLong(this::steps).sum() * all / Math.max(1, read));
  }

  private int steps(int example) {
    return rows[example].length / (int) shape[0];
  }

  private static long length(Examples examples, int example) {
    return examples.columns().values().stream().mapToLong(column -> column.length(example)).sum();
  }

  /** Returns for each example the number of steps up to the last unmasked one. */
  private static int[] lengths(INDArray mask, int examples) {
    float[] row = new float[Math.toIntExact(mask.length() / examples)];
    int[] lengths = new int[examples];
    HostArray host = HostArray.reading(mask);
    for (int i = 0; i < examples; i++) {
      host.read((long) i * row.length, row);
      for (int step = 0; step < row.length; step++) {
        if (row[step] != 0) {
          lengths[i] = step + 1;
        }
      }
    }
    return lengths;
  }
}
