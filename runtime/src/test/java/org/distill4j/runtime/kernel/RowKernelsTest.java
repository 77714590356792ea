package org.distill4j.runtime.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class RowKernelsTest {

  private static final int ROWS = 37;
  private static final int COLUMNS = 1003;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void gather(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    double[] source = given.normal(5 * 4);
    double[] before = given.normal(6 * 7);
    int[] picked = {3, 0, RowKernels.NONE, 4, 3, 1};
    INDArray target = given.array(before, 2, 3, 7);
    rows.gather(given.array(source, 5, 4), 1, picked, target, 2, 3);
    given.check(
        "gather",
        target,
        i -> {
          int column = i % 7 - 2;
          int row = picked[i / 7];
          boolean inside = column >= 0 && column < 3;
          return !inside ? before[i] : row == RowKernels.NONE ? 0 : source[row * 4 + column + 1];
        });
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> rows.gather(given.array(source, 5, 4), 0, new int[] {5}, target, 0, 4));
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void copyColumns(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    double[] source = given.normal(3 * 2);
    double[] before = given.normal(3 * 5);
    INDArray target = given.array(before, 3, 5);
    rows.copyColumns(given.array(source, 3, 2), 0, target, 3, 2);
    given.check("copy", target, i -> i % 5 < 3 ? before[i] : source[i / 5 * 2 + i % 5 - 3]);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void addScattered(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    int width = 70;
    int[] places = new int[50];
    Arrays.setAll(places, i -> given.integer(9) - 1);
    double[] source = given.normal(places.length * width);
    double[] expected = given.normal(9 * width);
    INDArray target = given.array(expected, 9, width);
    rows.addScattered(given.array(source, places.length, width), places, target);
    for (int i = 0; i < source.length; i++) {
      if (places[i / width] != RowKernels.NONE) {
        expected[places[i / width] * width + i % width] += source[i];
      }
    }
    given.check("scatter", target, expected);
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> rows.addScattered(given.array(new double[width], 1, width), new int[] {9}, target));
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void normalise(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    INDArray y = given.garbage(3, 3);
    rows.normalise(given.array(new double[] {0, 1, 3, 0, 0, 0, 5, 0, 0}, 3, 3), y);
    given.check("normalised", y, new double[] {0, 0.25, 0.75, 0, 0, 0, 1, 0, 0});
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void softmaxAndItsGradient(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(ROWS * COLUMNS);
    double[] mask = new double[x.length];
    Arrays.setAll(mask, i -> i / COLUMNS == 2 ? 0 : given.integer(2));
    x[3] = 1e4;
    x[COLUMNS + 5] = -1e4;
    for (double[] lets : new double[][] {null, mask}) {
      double[] expected = softmax(x, lets, 1);
      INDArray y = given.array(x, ROWS, COLUMNS);
      INDArray maskArray = lets == null ? null : given.array(lets, ROWS, COLUMNS);
      rows.softmax(y, maskArray, y);
      given.check("softmax", y, expected);

      double[] dy = given.normal(x.length);
      INDArray dx = given.garbage(ROWS, COLUMNS);
      rows.softmaxGradient(y, given.array(dy, ROWS, COLUMNS), dx);
      double[] means = new double[ROWS];
      for (int i = 0; i < dy.length; i++) {
        means[i / COLUMNS] += expected[i] * dy[i];
      }
      given.check("gradient", dx, i -> expected[i] * (dy[i] - means[i / COLUMNS]));
    }
  }

  private static double[] softmax(double[] x, double[] mask, double factor) {
    double[] y = new double[x.length];
    for (int row = 0; row < x.length / COLUMNS; row++) {
      double max = Double.NEGATIVE_INFINITY;
      double sum = 0;
      for (int i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
        if (mask == null || mask[i] != 0) {
          max = Math.max(max, factor * x[i]);
        }
      }
      for (int i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
        y[i] = mask == null || mask[i] != 0 ? Math.exp(factor * x[i] - max) : 0;
        sum += y[i];
      }
      for (int i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
        y[i] = sum == 0 ? 0 : y[i] / sum;
      }
    }
    return y;
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void logSoftmaxAndCrossEntropy(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(ROWS * COLUMNS);
    double[] w = given.normal(x.length);
    double[] p = softmax(x, null, 0.5);
    INDArray y = given.garbage(ROWS, COLUMNS);
    rows.logSoftmax(0.5, given.array(x, ROWS, COLUMNS), y);
    given.check("log softmax", y, i -> Math.log(p[i]));

    INDArray gradient = given.garbage(ROWS, COLUMNS);
    double loss = rows.crossEntropy(y, given.array(w, ROWS, COLUMNS), gradient);
    double expected = 0;
    double[] weights = new double[ROWS];
    for (int i = 0; i < w.length; i++) {
      expected -= w[i] * Math.log(p[i]) / ROWS;
      weights[i / COLUMNS] += w[i];
    }
    given.check("cross-entropy", loss, expected);
    given.check("gradient", gradient, i -> (weights[i / COLUMNS] * p[i] - w[i]) / ROWS);

    INDArray atOnce = given.array(x, ROWS, COLUMNS);
    loss = rows.softmaxCrossEntropy(0.5, atOnce, given.array(w, ROWS, COLUMNS), atOnce);
    given.check("cross-entropy at once", loss, expected);
    given.check("gradient at once", atOnce, i -> (weights[i / COLUMNS] * p[i] - w[i]) / ROWS);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void divergence(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    double[] teacher = given.normal(ROWS * COLUMNS);
    double[] student = given.normal(teacher.length);
    double[] p = softmax(teacher, null, 3);
    double[] q = softmax(student, null, 1);
    INDArray target = given.array(teacher, ROWS, COLUMNS);
    INDArray own = given.array(student, ROWS, COLUMNS);
    rows.logSoftmax(3, target, target);
    rows.logSoftmax(1, own, own);
    INDArray gradient = given.garbage(ROWS, COLUMNS);
    double expected = 0;
    for (int i = 0; i < p.length; i++) {
      expected += p[i] * (Math.log(p[i]) - Math.log(q[i])) / ROWS;
    }
    given.check("divergence", rows.divergence(target, own, gradient), expected);
    given.check("gradient", gradient, i -> (q[i] - p[i]) / ROWS);

    double[] half = softmax(teacher, null, 0.5);
    double[] ownHalf = softmax(student, null, 0.5);
    double atOnce = 0;
    for (int i = 0; i < half.length; i++) {
      atOnce += half[i] * (Math.log(half[i]) - Math.log(ownHalf[i])) / ROWS;
    }
    INDArray teacherLogits = given.array(teacher, ROWS, COLUMNS);
    INDArray studentLogits = given.array(student, ROWS, COLUMNS);
    INDArray work = given.garbage(ROWS, COLUMNS);
    given.check(
        "divergence at once",
        rows.softmaxDivergence(0.5, teacherLogits, studentLogits, work, gradient),
        atOnce);
    given.check("gradient at once", gradient, i -> (ownHalf[i] - half[i]) / ROWS);
    given.check("teacher as it was", teacherLogits, teacher);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void staysFiniteForHugeLogits(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    INDArray own = given.array(new double[] {1e4, -1e4, 0, -1e4, 1e4, 0}, 2, 3);
    INDArray target = given.array(new double[] {-1e4, 1e4, 0, -1e4, 1e4, 0}, 2, 3);
    INDArray atOnce = given.garbage(2, 3);
    INDArray work = given.garbage(2, 3);
    assertThat(rows.softmaxDivergence(1, target, own, work, atOnce)).isWithin(1).of(1e4);
    given.check("gradient at once", atOnce, new double[] {0.5, -0.5, 0, 0, 0, 0});
    rows.logSoftmax(1, own, own);
    rows.logSoftmax(1, target, target);
    given.check("logs", own, new double[] {0, -2e4, -1e4, -2e4, 0, -1e4});
    INDArray gradient = given.garbage(2, 3);
    assertThat(rows.divergence(target, own, gradient)).isWithin(1).of(1e4);
    given.check("gradient", gradient, new double[] {0.5, -0.5, 0, 0, 0, 0});
  }
}
