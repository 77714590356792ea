package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class NormKernelsTest {

  private static final int ROWS = 7;
  private static final int COLUMNS = 21;
  private static final double LEAST = 1e-3;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void unitRowsAndTheirGradient(String name, DataType type, double tolerance) {
    NormKernels norms = KernelSelection.kernels(name, type).norms();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(ROWS * COLUMNS);
    double[] dy = fixture.normal(x.length);
    Arrays.fill(x, 0, COLUMNS, 0);
    double[] lengths = new double[ROWS];
    double[] along = new double[ROWS];
    for (int i = 0; i < x.length; i++) {
      lengths[i / COLUMNS] += x[i] * x[i];
    }
    for (int row = 0; row < ROWS; row++) {
      lengths[row] = Math.max(Math.sqrt(lengths[row]), LEAST);
    }
    for (int i = 0; i < x.length; i++) {
      along[i / COLUMNS] += x[i] / lengths[i / COLUMNS] * dy[i];
    }
    INDArray y = fixture.array(x, ROWS, COLUMNS);
    INDArray divisors = fixture.garbage(ROWS);
    norms.unitRows(LEAST, y, divisors, y);
    fixture.check("lengths", divisors, lengths);
    fixture.check("y", y, i -> x[i] / lengths[i / COLUMNS]);
    INDArray dx = fixture.garbage(ROWS, COLUMNS);
    norms.unitRowsGradient(LEAST, y, divisors, fixture.array(dy, ROWS, COLUMNS), dx);
    fixture.check(
        "dx",
        dx,
        i -> {
          int row = i / COLUMNS;
          double across = row == 0 ? 0 : x[i] / lengths[row] * along[row];
          return (dy[i] - across) / lengths[row];
        });
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void sharesAndTheirGradient(String name, DataType type, double tolerance) {
    NormKernels norms = KernelSelection.kernels(name, type).norms();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(ROWS * COLUMNS);
    Arrays.setAll(x, i -> Math.abs(x[i]));
    double[] dy = fixture.normal(x.length);
    double[] sums = new double[ROWS];
    double[] means = new double[ROWS];
    Arrays.fill(sums, 0.5);
    for (int i = 0; i < x.length; i++) {
      sums[i / COLUMNS] += x[i];
    }
    for (int i = 0; i < x.length; i++) {
      means[i / COLUMNS] += x[i] / sums[i / COLUMNS] * dy[i];
    }
    INDArray y = fixture.garbage(ROWS, COLUMNS);
    INDArray divisors = fixture.garbage(ROWS);
    norms.shares(0.5, fixture.array(x, ROWS, COLUMNS), divisors, y);
    fixture.check("sums", divisors, sums);
    fixture.check("y", y, i -> x[i] / sums[i / COLUMNS]);
    INDArray dx = fixture.array(dy, ROWS, COLUMNS);
    norms.sharesGradient(y, divisors, dx, dx);
    fixture.check("dx", dx, i -> (dy[i] - means[i / COLUMNS]) / sums[i / COLUMNS]);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void groupsOfColumns(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(ROWS * COLUMNS);
    double[] sums = new double[x.length / 3];
    for (int i = 0; i < x.length; i++) {
      sums[i / 3] += x[i];
    }
    INDArray y = fixture.garbage(ROWS, COLUMNS / 3);
    rows.groupSums(3, fixture.array(x, ROWS, COLUMNS), y);
    fixture.check("sums", y, sums);
    INDArray wide = fixture.garbage(ROWS, COLUMNS);
    rows.repeatColumns(3, fixture.array(sums, ROWS, COLUMNS / 3), wide);
    fixture.check("repeated", wide, i -> sums[i / 3]);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void rowsAreScaledCentredAndCleared(String name, DataType type, double tolerance) {
    NormKernels norms = KernelSelection.kernels(name, type).norms();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(ROWS * COLUMNS);
    double[] factors = fixture.normal(ROWS);
    Arrays.fill(factors, 2, 4, 0);
    factors[4] = LEAST / 2;
    INDArray scaled = fixture.array(x, ROWS, 1, COLUMNS);
    norms.scaleRows(fixture.array(factors, ROWS), scaled);
    fixture.check("scaled", scaled, i -> factors[i / COLUMNS] * x[i]);

    double[] means = new double[ROWS];
    for (int i = 0; i < x.length; i++) {
      means[i / COLUMNS] += x[i] / COLUMNS;
    }
    INDArray centred = fixture.garbage(ROWS, COLUMNS);
    norms.centreRows(fixture.array(x, ROWS, COLUMNS), centred);
    fixture.check("centred", centred, i -> x[i] - means[i / COLUMNS]);

    double[] columns = fixture.normal(COLUMNS);
    INDArray weighted = fixture.array(x, ROWS, COLUMNS);
    norms.scaleColumns(fixture.array(columns, COLUMNS), weighted);
    fixture.check("columns", weighted, i -> columns[i % COLUMNS] * x[i]);

    INDArray cleared = fixture.array(x, ROWS, COLUMNS);
    norms.clearShortRows(LEAST, fixture.array(factors, ROWS), cleared);
    fixture.check("cleared", cleared, i -> factors[i / COLUMNS] > LEAST ? x[i] : 0);
  }
}
