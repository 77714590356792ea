package org.distill4j.runtime.loss;

import java.util.Arrays;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The distributions that a loss over answers compares, as the rows of matrices [rows, classes]: the
 * examples of [batch, classes], the counted steps of [batch, steps, classes], or the counted places
 * of [batch, classes, height, width].
 *
 * <p>A step counts if no mask excludes it and its label, if there are labels, is not ignored. Only
 * counted rows are read, so that a mean over the rows is the mean over all counted steps of the
 * batch, and values of other steps have no influence.
 *
 * <pre>{@code
 * LogitRows rows = LogitRows.of(pass, 0, 1);
 * if (rows.isEmpty()) {
 *   return LossInputs.value(pass, 0);
 * }
 * INDArray teacher = rows.matrix(0);
 * INDArray student = rows.matrix(1);
 * ... // writes the derivative to rows.buffer("gradient")
 *
 * LogitRows.of(pass, 0, 1).passOn(1, outputGradient, factor);   // in backward
 * }</pre>
 */
public final class LogitRows {

  private static final String GRADIENT = "gradient";
  private static final String PLACES = "places";

  private final Pass pass;
  private final long[] shape;
  private final RowLabels labels;
  private final RowChoice choice;

  private LogitRows(Pass pass, RowLabels labels, int... logits) {
    this.pass = pass;
    this.shape = pass.shape(logits[logits.length - 1]);
    this.labels = labels;
    this.choice = RowChoice.of(pass, shape, labels, logits);
  }

  /**
   * Returns the rows of a student, or of a teacher and a student.
   *
   * @param logits the inputs with logits, the student's last
   * @throws IllegalArgumentException if their shapes differ or are none of the above
   */
  public static LogitRows of(Pass pass, int... logits) {
    requireAlike(pass, logits);
    return new LogitRows(pass, RowLabels.NONE, logits);
  }

  /**
   * Returns the rows with labels.
   *
   * @param labels the input with labels: weights [batch, classes] for [batch, classes], otherwise
   *     class indices [batch, steps] or [batch, height, width], -1 where a step or place is ignored
   * @param logits the inputs with logits, the student's last
   * @throws IllegalArgumentException if shapes do not fit, or a label is no class
   */
  public static LogitRows labelled(Pass pass, int labels, int... logits) {
    requireAlike(pass, logits);
    INDArray student = pass.input(logits[logits.length - 1]);
    if (student.rank() == 2) {
      String name = logits.length > 1 ? "student" : "logits";
      LossInputs.requireEqualShapes(name, student, "labels", pass.input(labels));
      return new LogitRows(pass, RowLabels.NONE, logits);
    }
    return new LogitRows(pass, RowLabels.of(pass, labels, student, 0), logits);
  }

  /**
   * Returns the rows of [batch, steps, classes] with the labels of the next step.
   *
   * @param labels the input with class indices [batch, steps], -1 where a step is ignored
   * @param logits the input with logits
   * @throws IllegalArgumentException if shapes do not fit, or a label is no class
   */
  public static LogitRows ofNextStep(Pass pass, int labels, int logits) {
    return new LogitRows(pass, RowLabels.of(pass, labels, pass.input(logits), 1), logits);
  }

  /**
   * Returns the rows of a student, beside an input with other columns for the same steps.
   *
   * @param other an input [batch, columns] or [batch, steps, columns], whose mask counts, too
   * @param student the input with logits [batch, classes] or [batch, steps, classes]
   * @throws IllegalArgumentException if shapes do not fit
   */
  public static LogitRows beside(Pass pass, int other, int student) {
    long[] own = pass.shape(student);
    long[] beside = pass.shape(other);
    int steps = own.length - 1;
    if (steps > 2
        || beside.length != own.length
        || !Arrays.equals(Arrays.copyOf(own, steps), Arrays.copyOf(beside, steps))) {
      throw new IllegalArgumentException(
          "Inputs must have the same batch and steps before their last axis, but are "
              + Arrays.toString(beside)
              + " and "
              + Arrays.toString(own));
    }
    return new LogitRows(pass, RowLabels.NONE, other, student);
  }

  private static void requireAlike(Pass pass, int... logits) {
    INDArray student = pass.input(logits[logits.length - 1]);
    INDArray teacher = pass.input(logits[0]);
    if (Math.min(student.rank(), teacher.rank()) == 2) {
      LossInputs.requireEqualShapes("teacher", teacher, "student", student);
    } else {
      LossInputs.requireAlike(teacher, student);
    }
    if (student.rank() > 4) {
      throw new IllegalArgumentException(
          "logits must be [batch, classes], [batch, steps, classes] or [batch, classes, height,"
              + " width], but are "
              + Arrays.toString(student.shape()));
    }
  }

  /** Returns true if no row counts, in which case the loss is 0. */
  public boolean isEmpty() {
    return choice.count() == 0;
  }

  /** Returns the number of rows. */
  public int count() {
    return choice.count();
  }

  private int classes() {
    return Math.toIntExact(shape.length == 4 ? shape[1] : shape[shape.length - 1]);
  }

  /** Returns true if each row has one label, given as the index of its class. */
  public boolean isIndexed() {
    return labels != RowLabels.NONE;
  }

  /** Returns the class of each row, if {@link #isIndexed}. */
  public int[] labels() {
    return choice.labels(labels);
  }

  /**
   * Returns the labels as weights of the classes of each row.
   *
   * @param input the input with labels
   */
  public INDArray target(int input) {
    if (!isIndexed()) {
      return pass.input(input);
    }
    INDArray target = buffer("one-hot labels");
    pass.kernels().answers().oneHot(labels(), target);
    return target;
  }

  /**
   * Returns the cross-entropy of the rows of an input against their {@link #labels}, the mean over
   * the rows; 0 without any row. The work array "gradient" receives its derivative.
   *
   * @param smoothing the part of the weight of a label that is spread over all classes
   */
  public double labelCrossEntropy(int input, double smoothing) {
    return isEmpty()
        ? 0
        : pass.kernels()
            .answers()
            .labelCrossEntropy(matrix(input), labels(), smoothing, buffer(GRADIENT));
  }

  /** Returns a work array of the shape of the rows. */
  public INDArray buffer(String role) {
    return pass.buffer(role, choice.count(), classes());
  }

  /** Returns the rows of an input with logits, which must not be changed. */
  public INDArray matrix(int input) {
    INDArray x = pass.input(input);
    String role = choice.isAll() ? "places of input " + input : PLACES;
    INDArray rows = shape.length == 4 ? placesFirst(role, x) : Shapes.matrix(x);
    if (choice.isAll()) {
      return rows;
    }
    int columns = Shapes.columns(rows);
    INDArray counted = pass.buffer("counted rows of input " + input, choice.count(), columns);
    pass.kernels().rows().gather(rows, 0, choice.rows(), counted, 0, columns);
    return counted;
  }

  // [batch, classes, height, width] -> [batch * height * width, classes]
  private INDArray placesFirst(String role, INDArray image) {
    int classes = classes();
    long places = image.length() / shape[0] / classes;
    INDArray all = pass.buffer(role, shape[0] * places, classes);
    INDArray maps = image.reshape('c', shape[0], classes, places);
    for (long i = 0; i < shape[0]; i++) {
      INDArray target = Shapes.rows(all, i * places, (i + 1) * places);
      pass.kernels().matrices().transpose(Shapes.one(maps, i), target);
    }
    return all;
  }

  /**
   * Writes the gradient of an input if it is needed: factor times the work array "gradient", times
   * the gradient of the loss; 0 for rows that do not count.
   */
  public void passOn(int input, INDArray outputGradient, double factor) {
    if (!pass.needsInputGradient(input)) {
      return;
    }
    if (isEmpty()) {
      pass.kernels().elements().fill(0, pass.inputGradient(input));
      return;
    }
    INDArray target = gradient(input);
    double scale = factor * outputGradient.getDouble(0);
    pass.kernels().elements().scale(scale, buffer(GRADIENT), target);
    spread(input, target);
  }

  /**
   * Returns the array for the gradient of an input's rows, which {@link #spread} passes on. It is
   * none of the other work arrays.
   */
  public INDArray gradient(int input) {
    return gradient(input, classes());
  }

  /**
   * Returns the same array for an input beside the logits.
   *
   * @param columns the number of its columns
   */
  public INDArray gradient(int input, int columns) {
    return choice.isAll() && shape.length < 4
        ? Shapes.matrix(pass.inputGradient(input))
        : pass.buffer("gradient of rows of " + columns, choice.count(), columns);
  }

  /** Writes the gradient of an input from that of its rows; 0 for rows that do not count. */
  public void spread(int input, INDArray gradient) {
    INDArray target = pass.inputGradient(input);
    INDArray rows = gradient;
    if (!choice.isAll()) {
      int columns = Shapes.columns(gradient);
      rows = shape.length == 4 ? pass.buffer(PLACES, choice.all(), columns) : target;
      pass.kernels().rows().gather(gradient, 0, choice.places(), rows, 0, columns);
    }
    if (shape.length == 4) {
      long places = target.length() / shape[0] / classes();
      INDArray maps = target.reshape('c', shape[0], classes(), places);
      for (long i = 0; i < shape[0]; i++) {
        INDArray example = Shapes.rows(rows, i * places, (i + 1) * places);
        pass.kernels().matrices().transpose(example, Shapes.one(maps, i));
      }
    }
  }
}
