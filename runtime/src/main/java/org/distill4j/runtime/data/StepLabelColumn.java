package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.Optional;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The class of each step of a sequence: tags of words, or the words that a language model is to
 * predict. -1 marks a step that losses and metrics ignore.
 *
 * <p>A batch is [batch, steps] of INT with the steps of its longest row; shorter rows are padded
 * with -1. A row may be shorter than the sequence, whose other steps are then ignored.
 */
public final class StepLabelColumn implements Column {

  private final ClassRows rows;

  /**
   * Creates a column from a copy of the rows.
   *
   * @param classes the number of classes, at least 1
   * @param rows for each step a class from 0 to one less than {@code classes}, or -1
   */
  public StepLabelColumn(int classes, int[][] rows) {
    this(new ClassRows(classes, copy(rows)));
  }

  private StepLabelColumn(ClassRows rows) {
    this.rows = rows;
  }

  private static int[][] copy(int[][] rows) {
    int[][] copy = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i] == null ? null : rows[i].clone();
    }
    return copy;
  }

  /**
   * Returns the labels of later steps, for networks that predict them: the label of a step is that
   * of the step so many steps ahead. The last steps are ignored.
   *
   * @param steps the number of steps, at least 1; 1 for the next word
   */
  public StepLabelColumn ahead(int steps) {
    Arguments.requireAtLeastOne("steps", steps);
    int[][] later = new int[rows.size()][];
    for (int i = 0; i < later.length; i++) {
      int[] row = rows.row(i);
      later[i] =
          row == null ? null : Arrays.copyOfRange(row, Math.min(steps, row.length), row.length);
    }
    return new StepLabelColumn(new ClassRows(rows.classes(), later));
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Returns the number of classes. */
  public int classes() {
    return rows.classes();
  }

  /** Returns the labels of an example. */
  public int[] labels(int example) {
    return rows.row(example).clone();
  }

  /** The number of labels of an example. */
  @Override
  public int length(int example) {
    return rows.length(example);
  }

  @Override
  public int largest(int example) {
    return rows.largest(example);
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    int steps = 1;
    for (int example : examples) {
      steps = Math.max(steps, rows.length(example));
    }
    int[] labels = new int[examples.length * steps];
    Arrays.fill(labels, ClassRows.IGNORED);
    for (int i = 0; i < examples.length; i++) {
      int[] row = rows.row(examples[i]);
      System.arraycopy(row, 0, labels, i * steps, row.length);
    }
    INDArray array = buffers.get("step labels", DataType.INT32, examples.length, steps);
    HostArray.writing(array).write(0, labels);
    return Value.of(array);
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("step labels");
    rows.digest(digest);
  }

  @Override
  public Optional<String> problem() {
    return rows.problem("step");
  }
}
