package org.distill4j.runtime.loss;

import java.util.Arrays;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The class index of each step or place of logits, in row-major order. */
final class RowLabels {

  /** Marks a step or place that does not count. */
  static final int IGNORED = -1;

  /** No labels: no step or place is ignored. */
  static final RowLabels NONE = new RowLabels(null);

  private final int[] classes;

  private RowLabels(int[] classes) {
    this.classes = classes;
  }

  /**
   * Reads the labels of logits.
   *
   * @param input the input with class indices [batch, steps] or [batch, height, width]; masked ones
   *     are ignored
   * @param logits [batch, steps, classes] or [batch, classes, height, width]
   * @param ahead the number of steps that a step predicts ahead; 0 for its own label
   * @throws IllegalArgumentException if shapes do not fit, or a label is no class
   */
  static RowLabels of(Pass pass, int input, INDArray logits, int ahead) {
    INDArray labels = pass.input(input);
    boolean fits =
        logits.rank() == 4
            ? labels.rank() == 3
                && labels.size(1) == logits.size(2)
                && labels.size(2) == logits.size(3)
            : logits.rank() == 3 && labels.rank() == 2;
    if (!fits || labels.size(0) != logits.size(0)) {
      throw new IllegalArgumentException(
          "Labels of steps are [batch, steps] for logits [batch, steps, classes], and labels of"
              + " places [batch, height, width] for logits [batch, classes, height, width], but"
              + " labels are "
              + Arrays.toString(labels.shape())
              + " and logits "
              + Arrays.toString(logits.shape()));
    }
    int[] given = HostArrays.ints(labels);
    INDArray mask = pass.mask(input);
    if (mask != null) {
      int[] counts = HostArrays.ints(mask);
      for (int i = 0; i < given.length; i++) {
        given[i] = counts[i] == 0 ? IGNORED : given[i];
      }
    }
    int examples = Math.toIntExact(logits.size(0));
    int classes = Math.toIntExact(logits.size(logits.rank() == 4 ? 1 : 2));
    requireClasses(given, given.length / examples, classes);
    return logits.rank() == 4
        ? new RowLabels(given)
        : new RowLabels(ofSteps(given, examples, Math.toIntExact(logits.size(1)), ahead));
  }

  private static void requireClasses(int[] labels, int ofExample, int classes) {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < IGNORED || labels[i] >= classes) {
        throw new IllegalArgumentException(
            "The label %d at position %d of example %d of the batch is no class: there are %d classes from 0, and -1 to ignore a position. Check that labels and network have the same classes."
                .formatted(labels[i], i % ofExample, i / ofExample, classes));
      }
    }
  }

  /** Returns a label for each step, where labels may have fewer steps than the logits. */
  private static int[] ofSteps(int[] labels, int examples, int steps, int ahead) {
    int given = labels.length / examples;
    int[] result = new int[examples * steps];
    Arrays.fill(result, IGNORED);
    for (int i = 0; i < labels.length; i++) {
      int step = i % given - ahead;
      if (step >= steps && labels[i] != IGNORED) {
        throw new IllegalArgumentException(
            "Example %d of the batch has a label at step %d, but the logits have %d steps. Check that labels and sequence have the same steps."
                .formatted(i / given, i % given, steps));
      }
      if (step >= 0 && step < steps) {
        result[i / given * steps + step] = labels[i];
      }
    }
    return result;
  }

  /** Returns true if a row is ignored. */
  boolean ignores(int row) {
    return classes != null && classes[row] == IGNORED;
  }

  /** Returns the class of a row. */
  int of(int row) {
    return classes[row];
  }
}
