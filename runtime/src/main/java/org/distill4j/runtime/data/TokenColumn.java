package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Word indices: one row of any length for each example.
 *
 * <p>A batch is [batch, steps] of INT with the steps of its longest row, and a mask over the steps;
 * shorter rows are padded with masked zeros. An empty row is one masked step.
 */
public final class TokenColumn implements Column {

  private final int[][] rows;

  /**
   * Creates a column from a copy of the rows.
   *
   * @param rows word indices, each at least 0
   */
  public TokenColumn(int[][] rows) {
    this.rows = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      this.rows[i] = rows[i] == null ? null : rows[i].clone();
    }
  }

  @Override
  public int size() {
    return rows.length;
  }

  /** The number of words of an example. */
  @Override
  public int length(int example) {
    return rows[example].length;
  }

  @Override
  public int largest(int example) {
    return Arrays.stream(rows[example]).max().orElse(-1);
  }

  /** Returns the largest word index, or -1 if there is no word. */
  public int largest() {
    return Arrays.stream(rows).flatMapToInt(Arrays::stream).max().orElse(-1);
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    int[][] some = new int[examples.length][];
    int[] lengths = new int[examples.length];
    int steps = 1;
    for (int i = 0; i < examples.length; i++) {
      some[i] = rows[examples[i]];
      lengths[i] = some[i].length;
      steps = Math.max(steps, lengths[i]);
    }
    return padded(some, lengths, steps, type, buffers);
  }

  /**
   * Returns rows of tokens as a batch.
   *
   * @param rows the tokens of each example
   * @param lengths the number of tokens of each row that count
   * @param steps the number of steps of the batch, at least that of each length
   * @param type the type of the mask
   * @param buffers holds the arrays
   * @return [batch, steps] of INT, with a mask
   */
  public static Value padded(
      int[][] rows, int[] lengths, int steps, DataType type, Buffers buffers) {
    int[] tokens = new int[rows.length * steps];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, tokens, i * steps, lengths[i]);
    }
    INDArray array = buffers.get("tokens", DataType.INT32, rows.length, steps);
    HostArray.writing(array).write(0, tokens);
    return new Value(array, Masks.ofLengths(lengths, steps, type, buffers));
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("tokens");
    for (int[] row : rows) {
      digest.add(row);
    }
  }

  @Override
  public boolean digest(int example, ContentDigest digest) {
    digest.add("tokens").add(rows[example]);
    return true;
  }

  @Override
  public Optional<String> problem() {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null) {
        return Optional.of("example " + i + " has no row; give it an empty one");
      }
      for (int step = 0; step < rows[i].length; step++) {
        if (rows[i][step] < 0) {
          return Optional.of(
              "example %s has the token %s at position %s; tokens are whole numbers from 0"
                  .formatted(i, rows[i][step], step));
        }
      }
    }
    return Optional.empty();
  }
}
