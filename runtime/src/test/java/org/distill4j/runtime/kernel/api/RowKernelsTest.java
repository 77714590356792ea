package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class RowKernelsTest {

  private static final int ROWS = 37;
  private static final int COLUMNS = 1003;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void gather(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] source = fixture.normal(5 * 4);
    double[] before = fixture.normal(6 * 7);
    int[] picked = {3, 0, RowKernels.NONE, 4, 3, 1};
    INDArray target = fixture.array(before, 2, 3, 7);
    rows.gather(fixture.array(source, 5, 4), 1, picked, target, 2, 3);
    fixture.check(
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
        () -> rows.gather(fixture.array(source, 5, 4), 0, new int[] {5}, target, 0, 4));
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void copyColumns(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] source = fixture.normal(3 * 2);
    double[] before = fixture.normal(3 * 5);
    INDArray target = fixture.array(before, 3, 5);
    rows.copyColumns(fixture.array(source, 3, 2), 0, target, 3, 2);
    fixture.check("copy", target, i -> i % 5 < 3 ? before[i] : source[i / 5 * 2 + i % 5 - 3]);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void addScattered(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    int width = 70;
    int[] places = new int[50];
    Arrays.setAll(places, i -> fixture.integer(9) - 1);
    double[] source = fixture.normal(places.length * width);
    double[] expected = fixture.normal(9 * width);
    INDArray target = fixture.array(expected, 9, width);
    rows.addScattered(fixture.array(source, places.length, width), places, target);
    for (int i = 0; i < source.length; i++) {
      if (places[i / width] != RowKernels.NONE) {
        expected[places[i / width] * width + i % width] += source[i];
      }
    }
    fixture.check("scatter", target, expected);
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> rows.addScattered(fixture.array(new double[width], 1, width), new int[] {9}, target));
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void normalise(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    INDArray y = fixture.garbage(3, 3);
    rows.normalise(fixture.array(new double[] {0, 1, 3, 0, 0, 0, 5, 0, 0}, 3, 3), y);
    fixture.check("normalised", y, new double[] {0, 0.25, 0.75, 0, 0, 0, 1, 0, 0});
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void softmaxAndItsGradient(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(ROWS * COLUMNS);
    double[] mask = new double[x.length];
    Arrays.setAll(mask, i -> i / COLUMNS == 2 ? 0 : fixture.integer(2));
    x[3] = 1e4;
    x[COLUMNS + 5] = -1e4;
    for (double[] lets : new double[][] {null, mask}) {
      double[] expected = softmax(x, lets, 1);
      INDArray y = fixture.array(x, ROWS, COLUMNS);
      INDArray maskArray = lets == null ? null : fixture.array(lets, ROWS, COLUMNS);
      rows.softmax(y, maskArray, y);
      fixture.check("softmax", y, expected);

      double[] dy = fixture.normal(x.length);
      INDArray dx = fixture.garbage(ROWS, COLUMNS);
      rows.softmaxGradient(y, fixture.array(dy, ROWS, COLUMNS), dx);
      double[] means = new double[ROWS];
      for (int i = 0; i < dy.length; i++) {
        means[i / COLUMNS] += expected[i] * dy[i];
      }
      fixture.check("gradient", dx, i -> expected[i] * (dy[i] - means[i / COLUMNS]));
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
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void logSoftmaxAndCrossEntropy(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(ROWS * COLUMNS);
    double[] w = fixture.normal(x.length);
    double[] p = softmax(x, null, 0.5);
    INDArray y = fixture.garbage(ROWS, COLUMNS);
    rows.logSoftmax(0.5, fixture.array(x, ROWS, COLUMNS), y);
    fixture.check("log softmax", y, i -> Math.log(p[i]));

    INDArray gradient = fixture.garbage(ROWS, COLUMNS);
    double loss = rows.crossEntropy(y, fixture.array(w, ROWS, COLUMNS), gradient);
    double expected = 0;
    double[] weights = new double[ROWS];
    for (int i = 0; i < w.length; i++) {
      expected -= w[i] * Math.log(p[i]) / ROWS;
      weights[i / COLUMNS] += w[i];
    }
    fixture.check("cross-entropy", loss, expected);
    fixture.check("gradient", gradient, i -> (weights[i / COLUMNS] * p[i] - w[i]) / ROWS);

    INDArray atOnce = fixture.array(x, ROWS, COLUMNS);
    loss = rows.softmaxCrossEntropy(0.5, atOnce, fixture.array(w, ROWS, COLUMNS), atOnce);
    fixture.check("cross-entropy at once", loss, expected);
    fixture.check("gradient at once", atOnce, i -> (weights[i / COLUMNS] * p[i] - w[i]) / ROWS);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void divergence(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] teacher = fixture.normal(ROWS * COLUMNS);
    double[] student = fixture.normal(teacher.length);
    double[] p = softmax(teacher, null, 3);
    double[] q = softmax(student, null, 1);
    INDArray target = fixture.array(teacher, ROWS, COLUMNS);
    INDArray own = fixture.array(student, ROWS, COLUMNS);
    rows.logSoftmax(3, target, target);
    rows.logSoftmax(1, own, own);
    INDArray gradient = fixture.garbage(ROWS, COLUMNS);
    double expected = 0;
    for (int i = 0; i < p.length; i++) {
      expected += p[i] * (Math.log(p[i]) - Math.log(q[i])) / ROWS;
    }
    fixture.check("divergence", rows.divergence(target, own, gradient), expected);
    fixture.check("gradient", gradient, i -> (q[i] - p[i]) / ROWS);

    double[] half = softmax(teacher, null, 0.5);
    double[] ownHalf = softmax(student, null, 0.5);
    double atOnce = 0;
    for (int i = 0; i < half.length; i++) {
      atOnce += half[i] * (Math.log(half[i]) - Math.log(ownHalf[i])) / ROWS;
    }
    INDArray teacherLogits = fixture.array(teacher, ROWS, COLUMNS);
    INDArray studentLogits = fixture.array(student, ROWS, COLUMNS);
    INDArray work = fixture.garbage(ROWS, COLUMNS);
    fixture.check(
        "divergence at once",
        rows.softmaxDivergence(0.5, teacherLogits, studentLogits, work, gradient),
        atOnce);
    fixture.check("gradient at once", gradient, i -> (ownHalf[i] - half[i]) / ROWS);
    fixture.check("teacher as it was", teacherLogits, teacher);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void staysFiniteForHugeLogits(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    INDArray own = fixture.array(new double[] {1e4, -1e4, 0, -1e4, 1e4, 0}, 2, 3);
    INDArray target = fixture.array(new double[] {-1e4, 1e4, 0, -1e4, 1e4, 0}, 2, 3);
    INDArray atOnce = fixture.garbage(2, 3);
    INDArray work = fixture.garbage(2, 3);
    assertThat(rows.softmaxDivergence(1, target, own, work, atOnce)).isWithin(1).of(1e4);
    fixture.check("gradient at once", atOnce, new double[] {0.5, -0.5, 0, 0, 0, 0});
    rows.logSoftmax(1, own, own);
    rows.logSoftmax(1, target, target);
    fixture.check("logs", own, new double[] {0, -2e4, -1e4, -2e4, 0, -1e4});
    INDArray gradient = fixture.garbage(2, 3);
    assertThat(rows.divergence(target, own, gradient)).isWithin(1).of(1e4);
    fixture.check("gradient", gradient, new double[] {0.5, -0.5, 0, 0, 0, 0});
  }
}
