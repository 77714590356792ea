package org.distill4j.runtime.data.iterator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.data.UnusableDataException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Collects the arrays of one input or label of DL4J's batches as rows of a column. */
final class ArrayColumns {

  private static final int STEPS_RANK = 3;
  private static final int IMAGE_RANK = 4;

  private final String name;
  private final boolean input;
  private final List<float[]> rows = new ArrayList<>();
  private long[] shape = {};
  private boolean masked;

  /**
   * Creates an empty collection.
   *
   * @param input true to leave masked steps out; those of labels are kept and have no class
   */
  ArrayColumns(String name, boolean input) {
    this.name = name;
    this.input = input;
  }

  /**
   * Adds the examples of a batch.
   *
   * @param mask the mask, or null: [batch, steps] of a sequence, [batch, values] or [batch, 1]
   *     otherwise, where 0 marks what is missing
   */
  void add(INDArray array, INDArray mask) {
    long[] own = array.shape();
    if (rows.isEmpty()) {
      shape = own.clone();
    }
    if (own.length != shape.length || own[1] != shape[1]) {
      throw new UnusableDataException(
          "The arrays of '%s' are %s and %s; all batches need the same axes and features"
              .formatted(name, Arrays.toString(shape), Arrays.toString(own)));
    }
    for (int i = 0; i < own[0]; i++) {
      INDArray one = array.slice(i).dup('c');
      INDArray ofOne = mask == null ? null : mask.slice(i).dup('c');
      rows.add(own.length == STEPS_RANK ? steps(one, ofOne) : plain(one, ofOne));
    }
  }

  private float[] plain(INDArray one, INDArray mask) {
    float[] row = one.reshape(one.length()).toFloatVector();
    for (int i = 0; mask != null && i < row.length; i++) {
      if (mask.getDouble(mask.length() == 1 ? 0 : i) == 0) {
        row[i] = Float.NaN;
        masked = true;
      }
    }
    return row;
  }

  /** Returns the steps [features, steps], step after step; those that are masked as zeros. */
  private float[] steps(INDArray one, INDArray mask) {
    int features = (int) one.size(0);
    float[] row = new float[(int) one.length()];
    int kept = 0;
    for (int step = 0; step < one.size(1); step++) {
      boolean left = mask != null && mask.getDouble(step) == 0;
      for (int i = 0; i < features && !left; i++) {
        row[kept * features + i] = one.getFloat(i, step);
      }
      kept += left && input ? 0 : 1;
    }
    return Arrays.copyOf(row, kept * features);
  }

  private float[][] all() {
    return rows.toArray(float[][]::new);
  }

  /** Returns the rows as an input: features, a sequence or images. */
  Column input() {
    if (masked) {
      throw new UnusableDataException(
          "The input '%s' has masked values, but no steps; fill them in".formatted(name));
    }
    return switch (shape.length) {
      case 2 -> new FeatureColumn(all());
      case STEPS_RANK -> SequenceColumn.ofRows((int) shape[1], all());
      case IMAGE_RANK -> new ImageColumn((int) shape[1], (int) shape[2], (int) shape[3], all());
      default -> throw unknown();
    };
  }

  private UnusableDataException unknown() {
    return new UnusableDataException(
        "The arrays of '%s' are %s; they must be [batch, features], [batch, features, steps] or, for inputs, [batch, channels, height, width]"
            .formatted(name, Arrays.toString(shape)));
  }

  /** Returns the rows as labels: classes of examples or steps, with their weights. */
  Column labels() {
    return switch (shape.length) {
      case 2 -> classes();
      case STEPS_RANK -> stepClasses();
      default -> throw unknown();
    };
  }

  /** Returns the rows as values to estimate. */
  Column targets() {
    if (shape.length != 2) {
      throw unknown();
    }
    return new TargetColumn(all());
  }

  private Column classes() {
    int[][] answers = new int[rows.size()][];
    float[][] weights = new float[rows.size()][];
    for (int i = 0; i < answers.length; i++) {
      float[] row = rows.get(i);
      int count = 0;
      answers[i] = new int[row.length];
      weights[i] = new float[row.length];
      for (int k = 0; k < row.length; k++) {
        if (row[k] != 0 && !Float.isNaN(row[k])) {
          answers[i][count] = k;
          weights[i][count++] = row[k];
        }
      }
      answers[i] = Arrays.copyOf(answers[i], count);
      weights[i] = Arrays.copyOf(weights[i], count);
    }
    return new LabelColumn((int) shape[1], answers, weights);
  }

  private Column stepClasses() {
    int classes = (int) shape[1];
    int[][] labels = new int[rows.size()][];
    for (int i = 0; i < labels.length; i++) {
      float[] row = rows.get(i);
      labels[i] = new int[row.length / classes];
      for (int step = 0; step < labels[i].length; step++) {
        labels[i][step] = best(row, step * classes, classes);
      }
    }
    return new StepLabelColumn(classes, labels);
  }

  /** Returns the index of the largest number, or -1 if all are 0. */
  private static int best(float[] row, int from, int classes) {
    int best = -1;
    float largest = 0;
    for (int k = 0; k < classes; k++) {
      if (row[from + k] > largest) {
        largest = row[from + k];
        best = k;
      }
    }
    return best;
  }
}
