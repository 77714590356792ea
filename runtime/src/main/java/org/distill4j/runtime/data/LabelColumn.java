package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The correct answers of each example: any number of classes, each with a weight, such as the
 * number of annotators who gave it.
 *
 * <p>A batch is [batch, classes] with the weight of each answer and 0 elsewhere.
 */
public final class LabelColumn implements Column {

  private final int classes;
  private final int[][] answers;
  private final float[][] weights;

  /**
   * Creates answers of weight 1.
   *
   * @param classes the number of classes, at least 1
   * @param answers classes from 0 to one less than {@code classes}, no class twice in a row; copied
   */
  public LabelColumn(int classes, int[][] answers) {
    this(classes, answers, ones(answers));
  }

  /**
   * Creates answers with weights.
   *
   * @param classes the number of classes, at least 1
   * @param answers classes from 0 to one less than {@code classes}, no class twice in a row; copied
   * @param weights for each answer a finite number above 0; copied
   */
  public LabelColumn(int classes, int[][] answers, float[][] weights) {
    if (classes < 1) {
      throw new IllegalArgumentException("classes is " + classes + "; it must be at least 1");
    }
    if (answers.length != weights.length) {
      throw new IllegalArgumentException(
          "there are answers for %s examples and weights for %s"
              .formatted(answers.length, weights.length));
    }
    this.classes = classes;
    this.answers = new int[answers.length][];
    this.weights = new float[answers.length][];
    for (int i = 0; i < answers.length; i++) {
      this.answers[i] = answers[i] == null ? null : answers[i].clone();
      this.weights[i] = weights[i] == null ? null : weights[i].clone();
    }
  }

  @Override
  public int size() {
    return answers.length;
  }

  /** The number of classes. */
  public int classes() {
    return classes;
  }

  /** The correct answers of an example. */
  public int[] answers(int example) {
    return answers[example].clone();
  }

  /** Returns the weight of a class as an answer of an example; 0 if it is wrong. */
  public float weight(int example, int answer) {
    int[] row = answers[example];
    for (int i = 0; i < row.length; i++) {
      if (row[i] == answer) {
        return weights[example][i];
      }
    }
    return 0;
  }

  /** The weights of an example's answers, in the order of {@link #answers}. */
  public float[] weights(int example) {
    return weights[example].clone();
  }

  @Override
  public Value batch(int[] examples, DataType type, Buffers buffers) {
    float[] values = new float[examples.length * classes];
    for (int i = 0; i < examples.length; i++) {
      int[] row = answers[examples[i]];
      for (int j = 0; j < row.length; j++) {
        values[i * classes + row[j]] = weights[examples[i]][j];
      }
    }
    INDArray array = buffers.get("labels", type, examples.length, classes);
    HostArray.writing(array).write(0, values);
    return Value.of(array);
  }

  @Override
  public void digest(ContentDigest digest) {
    digest.add("labels").add(classes);
    for (int i = 0; i < answers.length; i++) {
      digest.add(answers[i]).add(weights[i]);
    }
  }

  @Override
  public boolean digest(int example, ContentDigest digest) {
    digest.add("labels").add(classes).add(answers[example]).add(weights[example]);
    return true;
  }

  @Override
  public Optional<String> problem() {
    for (int i = 0; i < answers.length; i++) {
      String problem = problem(answers[i], weights[i]);
      if (problem != null) {
        return Optional.of("example " + i + " " + problem);
      }
    }
    return Optional.empty();
  }

  private String problem(int[] row, float[] weight) {
    if (row == null || weight == null || row.length != weight.length) {
      return "needs a row of answers and as many weights";
    }
    for (int j = 0; j < row.length; j++) {
      if (row[j] < 0 || row[j] >= classes) {
        return "has the answer %s; answers are whole numbers from 0 to %s"
            .formatted(row[j], classes - 1);
      }
      if (!(weight[j] > 0) || Float.isInfinite(weight[j])) {
        return "has the weight %s at answer %s; weights are finite and above 0"
            .formatted(weight[j], row[j]);
      }
    }
    boolean distinct = Arrays.stream(row).distinct().count() == row.length;
    return distinct ? null : "has an answer twice: " + Arrays.toString(row);
  }

  private static float[][] ones(int[][] answers) {
    float[][] ones = new float[answers.length][];
    for (int i = 0; i < answers.length; i++) {
      ones[i] = answers[i] == null ? null : new float[answers[i].length];
      if (ones[i] != null) {
        Arrays.fill(ones[i], 1);
      }
    }
    return ones;
  }
}
