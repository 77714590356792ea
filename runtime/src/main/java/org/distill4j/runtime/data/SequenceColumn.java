package org.distill4j.runtime.data;

import java.util.Optional;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A sequence of vectors for each example, of any number of steps, all vectors of the same length.
 *
 * <p>A batch is [batch, steps, features] with the steps of its longest sequence, and a mask over
 * the steps; shorter sequences are padded with masked zeros. An empty sequence is one masked step.
 */
public final class SequenceColumn implements Column {

  private final int features;
  private final FloatRows rows;
  private final Optional<String> raggedness;

  private SequenceColumn(int features, FloatRows rows, Optional<String> raggedness) {
    Arguments.requireAtLeastOne("features", features);
    this.features = features;
    this.rows = rows;
    this.raggedness = raggedness;
  }

  /**
   * Creates a column from a copy of the sequences.
   *
   * @param features the length of each vector, at least 1
   * @param sequences for each example, steps by features finite numbers
   */
  public SequenceColumn(int features, float[][][] sequences) {
    this(features, FloatRows.owning(flat(sequences)), raggedness(features, sequences));
  }

  /**
   * Creates a column of sequences, each in one array, step after step. Takes ownership of the
   * arrays, which may be large.
   */
  public static SequenceColumn ofRows(int features, float[][] rows) {
    return new SequenceColumn(features, FloatRows.owning(rows), Optional.empty());
  }

  /** Creates a column of sequences that lie elsewhere, each step after step. */
  public static SequenceColumn ofRows(int features, RowStore rows) {
    return new SequenceColumn(features, FloatRows.of(rows), Optional.empty());
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** The number of steps of an example. */
  @Override
  public int length(int example) {
    return rows.length(example) / features;
  }

  /** Returns the size of the sequences in bytes. */
  public long bytes() {
    return rows.bytes();
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    int steps = 1;
    int[] lengths = new int[examples.length];
    for (int i = 0; i < examples.length; i++) {
      lengths[i] = length(examples[i]);
      steps = Math.max(steps, lengths[i]);
    }
    return new Value(
        rows.batch(examples, steps * features, type, buffers, examples.length, steps, features),
        Masks.ofLengths(lengths, steps, type, buffers));
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("sequence").add(features);
    rows.digest(digest);
  }

  @Override
  public boolean digest(int example, ContentDigest digest) {
    return rows.digest(example, digest.add("sequence").add(features));
  }

  @Override
  public Optional<String> problem() {
    return raggedness.or(rows::problem).or(this::partialStep);
  }

  private Optional<String> partialStep() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.length(i) % features != 0) {
        return Optional.of(
            "example %s has %s numbers, which is no whole number of steps of %s features"
                .formatted(i, rows.length(i), features));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> raggedness(int features, float[][][] sequences) {
    for (int i = 0; i < sequences.length; i++) {
      for (int step = 0; sequences[i] != null && step < sequences[i].length; step++) {
        if (sequences[i][step].length != features) {
          return Optional.of(
              "example %s has %s features at step %s; every step needs %s"
                  .formatted(i, sequences[i][step].length, step, features));
        }
      }
    }
    return Optional.empty();
  }

  private static float[][] flat(float[][][] sequences) {
    float[][] rows = new float[sequences.length][];
    for (int i = 0; i < sequences.length; i++) {
      rows[i] = sequences[i] == null ? null : flat(sequences[i]);
    }
    return rows;
  }

  private static float[] flat(float[][] steps) {
    int length = 0;
    for (float[] step : steps) {
      length += step.length;
    }
    float[] row = new float[length];
    int at = 0;
    for (float[] step : steps) {
      System.arraycopy(step, 0, row, at, step.length);
      at += step.length;
    }
    return row;
  }
}
