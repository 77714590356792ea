package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class AnswerKernelsTest {

  private static final int ROWS = 6;
  private static final int COLUMNS = 43;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void agreement(String name, DataType type, double tolerance) {
    AnswerKernels answers = KernelSelection.kernels(name, type).answers();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    INDArray x = fixture.array(new double[] {4, 1, 0, 0, 1, 0, 0, 0, 0}, 3, 3);
    answers.agreement(x, 2, x);
    double third = 1.0 / 3;
    fixture.check("agreement", x, new double[] {2 * third, third, 0, 0, 0.5, 0, 0, 0, 0});
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void labelsAndTop(String name, DataType type, double tolerance) {
    AnswerKernels answers = KernelSelection.kernels(name, type).answers();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    INDArray scores = fixture.array(new double[] {1, 2, 2, 2, 0.5, -1, -3, -1, -1, -2}, 2, 5);
    INDArray labels = fixture.array(new double[] {0, 0, 0, 0, 0.5, 3, 0, 0, 0, 0}, 2, 5);
    INDArray y = fixture.garbage(2, 5);
    answers.labelsAndTop(labels, scores, 2, y);
    fixture.check("two", y, new double[] {0, 1, 1, 0, 1, 1, 0, 1, 0, 0});
    answers.labelsAndTop(labels, scores, 9, y);
    fixture.check("all", y, i -> 1);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void divergenceTargetGradient(String name, DataType type, double tolerance) {
    Kernels kernels = KernelSelection.kernels(name, type);
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] teacher = fixture.normal(ROWS * COLUMNS);
    double[] student = fixture.normal(teacher.length);
    INDArray target = fixture.array(teacher, ROWS, COLUMNS);
    INDArray own = fixture.array(student, ROWS, COLUMNS);
    kernels.rows().logSoftmax(1, target, target);
    kernels.rows().logSoftmax(1, own, own);
    kernels.answers().divergenceTargetGradient(target, own, own);
    KernelFixture.relaxed(type, tolerance)
        .check("gradient", own, i -> slope(teacher, i, x -> divergence(x, student)));
  }

  private interface Loss {
    double of(double[] x);
  }

  private static double slope(double[] at, int i, Loss loss) {
    double[] moved = at.clone();
    moved[i] = at[i] + 1e-5;
    double above = loss.of(moved);
    moved[i] = at[i] - 1e-5;
    return (above - loss.of(moved)) / 2e-5;
  }

  /** Softmax of factor times the logits of each row, over those that count. */
  private static double[] softmax(double[] x, double factor, double[] counts) {
    double[] y = new double[x.length];
    for (int row = 0; row < ROWS; row++) {
      double sum = 0;
      for (int i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
        y[i] = counts[i] * Math.exp(factor * x[i]);
        sum += y[i];
      }
      for (int i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
        y[i] = sum == 0 ? 0 : y[i] / sum;
      }
    }
    return y;
  }

  private static double[] ones() {
    double[] ones = new double[ROWS * COLUMNS];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double relative(double p, double q) {
    return p == 0 ? 0 : p * Math.log(p / q);
  }

  private static double divergence(double[] teacher, double[] student) {
    double[] p = softmax(teacher, 1, ones());
    double[] q = softmax(student, 1, ones());
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += relative(p[i], q[i]);
    }
    return sum / ROWS;
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void jensenShannon(String name, DataType type, double tolerance) {
    Kernels kernels = KernelSelection.kernels(name, type);
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] teacher = fixture.normal(ROWS * COLUMNS);
    double[] student = fixture.normal(teacher.length);
    INDArray target = fixture.array(teacher, ROWS, COLUMNS);
    INDArray own = fixture.array(student, ROWS, COLUMNS);
    kernels.rows().logSoftmax(1, target, target);
    kernels.rows().logSoftmax(1, own, own);
    double loss = kernels.answers().jensenShannon(0.3, target, own, own);
    fixture.check("loss", loss, jensenShannon(teacher, student));
    KernelFixture.relaxed(type, tolerance)
        .check("gradient", own, i -> slope(student, i, x -> jensenShannon(teacher, x)));
  }

  private static double jensenShannon(double[] teacher, double[] student) {
    double[] p = softmax(teacher, 1, ones());
    double[] q = softmax(student, 1, ones());
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double mixture = 0.3 * p[i] + 0.7 * q[i];
      sum += 0.3 * relative(p[i], mixture) + 0.7 * relative(q[i], mixture);
    }
    return sum / ROWS;
  }

  /** With one label, several, none, all, and fractions. */
  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void decoupled(String name, DataType type, double tolerance) {
    AnswerKernels answers = KernelSelection.kernels(name, type).answers();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] teacher = fixture.normal(ROWS * COLUMNS);
    double[] student = fixture.normal(teacher.length);
    double[] labels = new double[teacher.length];
    labels[3] = 1;
    labels[COLUMNS + 5] = 0.5;
    labels[COLUMNS + 7] = 2;
    Arrays.fill(labels, 3 * COLUMNS, 4 * COLUMNS, 1);
    INDArray gradient = fixture.garbage(ROWS, COLUMNS);
    var weights = new AnswerKernels.Decoupling(2, 3, 0.5);
    double loss =
        answers.decoupled(
            weights,
            fixture.array(teacher, ROWS, COLUMNS),
            fixture.array(student, ROWS, COLUMNS),
            fixture.array(labels, ROWS, COLUMNS),
            gradient);
    fixture.check("loss", loss, decoupled(teacher, student, labels));
    KernelFixture.relaxed(type, tolerance)
        .check(
            "gradient",
            gradient,
            i -> slope(student, i, x -> decoupled(teacher, x, labels)) / weights.factor());
  }

  private static double decoupled(double[] teacher, double[] student, double[] labels) {
    double[] others = Arrays.stream(labels).map(label -> label == 0 ? 1 : 0).toArray();
    double[] p = softmax(teacher, 0.5, ones());
    double[] q = softmax(student, 0.5, ones());
    double[] restP = softmax(teacher, 0.5, others);
    double[] restQ = softmax(student, 0.5, others);
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      double[][] shares = new double[2][2];
      for (int i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
        shares[0][(int) others[i]] += p[i];
        shares[1][(int) others[i]] += q[i];
        sum += 3 * relative(restP[i], restQ[i]);
      }
      sum += 2 * (relative(shares[0][0], shares[1][0]) + relative(shares[0][1], shares[1][1]));
    }
    return sum / ROWS;
  }
}
