package org.distill4j.runtime.teacher;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.HostArray;
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
  private final SignalSink sink;

  /** The number of values of each example; -1 for those that are not recorded. */
  private final int[] numbers;

  private final int[] queries;
  private final int[] kept;
  private boolean square = true;
  private boolean varied;
  private boolean sequence;
  private long[] shape;
  private final SignalCheck check;

  NodeRecord(Signal signal, int examples) {
    this(signal, examples, new MemorySink(examples));
  }

  NodeRecord(Signal signal, int examples, SignalSink sink) {
    this.signal = signal;
    this.sink = sink;
    this.numbers = new int[examples];
    Arrays.fill(numbers, -1);
    this.queries = new int[examples];
    this.kept = new int[examples];
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
      check.add(examples[i], row);
      numbers[examples[i]] = row.length;
      sink.add(examples[i], row, shape);
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
      queries[examples[i]] = Math.toIntExact(ofExample[1]);
      kept[examples[i]] = lengths[i];
    }
    square &= ofExample[1] == ofExample[2];
  }

  private void requireBatch(int[] examples, long[] full) {
    if (full.length < 2 || full[0] != examples.length) {
      throw new IllegalArgumentException(
          ("the teacher's node '%s' gave %s for %s examples;"
                  + " only values with the batch first can be recorded")
              .formatted(signal, Arrays.toString(full), examples.length));
    }
  }

  /** Returns the size of all values in bytes, where they are. */
  long bytes() {
    return sink.bytes();
  }

  /** Ends the recording, and returns the values of all examples. */
  Column column() {
    return sink.end(layout());
  }

  private SignalLayout layout() {
    if (varied) {
      return new SignalLayout(SignalLayout.Kind.MAPS, shape, queries, kept, square);
    }
    return sequence ? SignalLayout.sequences(shape) : SignalLayout.arrays(shape);
  }

  /** Drops what is not ended. */
  void close() {
    sink.close();
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

  /** Returns the expected size of all examples in bytes of memory. */
  long expectedBytes(Examples examples) {
    return expected(examples).bytes();
  }

  /**
   * Returns the expected size of all examples, estimated from those recorded so far. A sequence is
   * expected to have as many steps as the column of the same lengths; without such a column, steps
   * in proportion to the lengths of all columns.
   */
  ExpectedSignal expected(Examples examples) {
    long steps = sequence ? expectedSteps(examples) : numbers.length;
    return new ExpectedSignal(
        signal,
        shape,
        Math.multiplyExact(Arrays.stream(shape).reduce(1, Math::multiplyExact), steps));
  }

  private long expectedSteps(Examples examples) {
    int[] recorded = IntStream.range(0, numbers.length).filter(i -> numbers[i] >= 0).toArray();
    OptionalLong equal =
        examples.columns().values().stream()
            .filter(column -> IntStream.of(recorded).allMatch(i -> column.length(i) == steps(i)))
            .mapToLong(column -> IntStream.range(0, numbers.length).mapToLong(column::length).sum())
            .min();
    if (equal.isPresent()) {
      return equal.getAsLong();
    }
    double read = IntStream.of(recorded).mapToLong(i -> length(examples, i)).sum();
    double all = IntStream.range(0, numbers.length).mapToLong(i -> length(examples, i)).sum();
    return Math.round(
        IntStream.of(recorded).mapToLong(this::steps).sum() * all / Math.max(1, read));
  }

  private int steps(int example) {
    return numbers[example] / (int) shape[0];
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
