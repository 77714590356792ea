package org.distill4j.runtime.kernel;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class NormKernelsTest {

  private static final int ROWS = 7;
  private static final int COLUMNS = 21;
  private static final double LEAST = 1e-3;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void unitRowsAndTheirGradient(String name, DataType type, double tolerance) {
    NormKernels norms = KernelSelection.kernels(name, type).norms();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(ROWS * COLUMNS);
    double[] dy = given.normal(x.length);
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
    INDArray y = given.array(x, ROWS, COLUMNS);
    INDArray divisors = given.garbage(ROWS);
    norms.unitRows(LEAST, y, divisors, y);
    given.check("lengths", divisors, lengths);
    given.check("y", y, i -> x[i] / lengths[i / COLUMNS]);
    INDArray dx = given.garbage(ROWS, COLUMNS);
    norms.unitRowsGradient(LEAST, y, divisors, given.array(dy, ROWS, COLUMNS), dx);
    given.check(
        "dx",
        dx,
        i -> {
          int row = i / COLUMNS;
          double across = row == 0 ? 0 : x[i] / lengths[row] * along[row];
          return (dy[i] - across) / lengths[row];
        });
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void sharesAndTheirGradient(String name, DataType type, double tolerance) {
    NormKernels norms = KernelSelection.kernels(name, type).norms();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(ROWS * COLUMNS);
    Arrays.setAll(x, i -> Math.abs(x[i]));
    double[] dy = given.normal(x.length);
    double[] sums = new double[ROWS];
    double[] means = new double[ROWS];
    Arrays.fill(sums, 0.5);
    for (int i = 0; i < x.length; i++) {
      sums[i / COLUMNS] += x[i];
    }
    for (int i = 0; i < x.length; i++) {
      means[i / COLUMNS] += x[i] / sums[i / COLUMNS] * dy[i];
    }
    INDArray y = given.garbage(ROWS, COLUMNS);
    INDArray divisors = given.garbage(ROWS);
    norms.shares(0.5, given.array(x, ROWS, COLUMNS), divisors, y);
    given.check("sums", divisors, sums);
    given.check("y", y, i -> x[i] / sums[i / COLUMNS]);
    INDArray dx = given.array(dy, ROWS, COLUMNS);
    norms.sharesGradient(y, divisors, dx, dx);
    given.check("dx", dx, i -> (dy[i] - means[i / COLUMNS]) / sums[i / COLUMNS]);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void groupsOfColumns(String name, DataType type, double tolerance) {
    RowKernels rows = KernelSelection.kernels(name, type).rows();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(ROWS * COLUMNS);
    double[] sums = new double[x.length / 3];
    for (int i = 0; i < x.length; i++) {
      sums[i / 3] += x[i];
    }
    INDArray y = given.garbage(ROWS, COLUMNS / 3);
    rows.groupSums(3, given.array(x, ROWS, COLUMNS), y);
    given.check("sums", y, sums);
    INDArray wide = given.garbage(ROWS, COLUMNS);
    rows.repeatColumns(3, given.array(sums, ROWS, COLUMNS / 3), wide);
    given.check("repeated", wide, i -> sums[i / 3]);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void rowsAreScaledCentredAndCleared(String name, DataType type, double tolerance) {
    NormKernels norms = KernelSelection.kernels(name, type).norms();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(ROWS * COLUMNS);
    double[] factors = given.normal(ROWS);
    Arrays.fill(factors, 2, 4, 0);
    factors[4] = LEAST / 2;
    INDArray scaled = given.array(x, ROWS, 1, COLUMNS);
    norms.scaleRows(given.array(factors, ROWS), scaled);
    given.check("scaled", scaled, i -> factors[i / COLUMNS] * x[i]);

    double[] means = new double[ROWS];
    for (int i = 0; i < x.length; i++) {
      means[i / COLUMNS] += x[i] / COLUMNS;
    }
    INDArray centred = given.garbage(ROWS, COLUMNS);
    norms.centreRows(given.array(x, ROWS, COLUMNS), centred);
    given.check("centred", centred, i -> x[i] - means[i / COLUMNS]);

    double[] columns = given.normal(COLUMNS);
    INDArray weighted = given.array(x, ROWS, COLUMNS);
    norms.scaleColumns(given.array(columns, COLUMNS), weighted);
    given.check("columns", weighted, i -> columns[i % COLUMNS] * x[i]);

    INDArray cleared = given.array(x, ROWS, COLUMNS);
    norms.clearShortRows(LEAST, given.array(factors, ROWS), cleared);
    given.check("cleared", cleared, i -> factors[i / COLUMNS] > LEAST ? x[i] : 0);
  }
}
