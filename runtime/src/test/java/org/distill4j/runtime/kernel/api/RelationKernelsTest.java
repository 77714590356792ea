package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class RelationKernelsTest {

  private static final int ROWS = 13;
  private static final int COLUMNS = 21;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void squaredDistances(String name, DataType type, double tolerance) {
    RelationKernels relations = KernelSelection.kernels(name, type).relations();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(ROWS * COLUMNS);
    System.arraycopy(x, 0, x, 5 * COLUMNS, COLUMNS);
    INDArray d = fixture.garbage(ROWS, ROWS);
    relations.squaredDistances(fixture.array(x, ROWS, COLUMNS), d);
    fixture.check("distances", d, squaredDistances(x));
    fixture.check("equal rows", d.getDouble(0, 5) * 1e30, 0);
  }

  private static double[] squaredDistances(double[] x) {
    double[] expected = new double[ROWS * ROWS];
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        double difference = x[i / ROWS * COLUMNS + j] - x[i % ROWS * COLUMNS + j];
        expected[i] += difference * difference;
      }
    }
    return expected;
  }

  /** Of sum(dd d), whose derivative with respect to x is known. */
  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void laplacianTimesRowsIsTheGradient(String name, DataType type, double tolerance) {
    Kernels kernels = KernelSelection.kernels(name, type);
    KernelFixture fixture = new KernelFixture(type, 10 * tolerance);
    double[] x = fixture.normal(ROWS * COLUMNS);
    double[] dd = fixture.normal(ROWS * ROWS);
    double[] expected = new double[x.length];
    for (int pair = 0; pair < dd.length; pair++) {
      for (int j = 0; j < COLUMNS; j++) {
        int one = pair / ROWS * COLUMNS + j;
        int other = pair % ROWS * COLUMNS + j;
        expected[one] += 2 * dd[pair] * (x[one] - x[other]);
        expected[other] -= 2 * dd[pair] * (x[one] - x[other]);
      }
    }
    INDArray laplacian = fixture.garbage(ROWS, ROWS);
    kernels.relations().laplacian(fixture.array(dd, ROWS, ROWS), laplacian);
    INDArray dx = fixture.array(x, ROWS, COLUMNS);
    INDArray rows = fixture.array(x, ROWS, COLUMNS);
    kernels.matrices().product(laplacian, false, rows, false, false, dx);
    fixture.check("gradient", dx, expected);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void relationalDistance(String name, DataType type, double tolerance) {
    RelationKernels relations = KernelSelection.kernels(name, type).relations();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] target = squaredDistances(fixture.normal(ROWS * COLUMNS));
    double[] own = squaredDistances(stretched(fixture));
    INDArray gradient = fixture.garbage(ROWS, ROWS);
    double loss =
        relations.relationalDistance(square(fixture, target), square(fixture, own), gradient);
    fixture.check("loss", loss, distanceLoss(target, own));
    KernelFixture.relaxed(type, tolerance)
        .check(
            "gradient",
            scaled(fixture, gradient, own),
            i -> ROWS * ROWS * own[i] * slope(i, own, d -> distanceLoss(target, d)));
  }

  /** Rows of different lengths, so that some differences are beyond the bend of the Huber loss. */
  private static double[] stretched(KernelFixture fixture) {
    double[] x = fixture.normal(ROWS * COLUMNS);
    for (int i = 0; i < x.length; i++) {
      x[i] *= i < 2 * COLUMNS ? 30 : 1;
    }
    return x;
  }

  private static INDArray square(KernelFixture fixture, double[] values) {
    return fixture.array(values, ROWS, ROWS);
  }

  /** A gradient brought to the size of 1. */
  private static INDArray scaled(KernelFixture fixture, INDArray gradient, double[] own) {
    return gradient.mul(square(fixture, own)).mul(ROWS * ROWS);
  }

  private interface Loss {
    double of(double[] distances);
  }

  /** The central difference, in double. */
  private static double slope(int i, double[] at, Loss loss) {
    if (at[i] == 0) {
      return 0;
    }
    double step = 1e-6 * at[i];
    double[] moved = at.clone();
    moved[i] = at[i] + step;
    double above = loss.of(moved);
    moved[i] = at[i] - step;
    return (above - loss.of(moved)) / (2 * step);
  }

  private static double huber(double x) {
    return Math.abs(x) < 1 ? x * x / 2 : Math.abs(x) - 0.5;
  }

  private static double distanceLoss(double[] target, double[] own) {
    double pairs = ROWS * (ROWS - 1);
    double targetMean = Arrays.stream(target).map(Math::sqrt).sum() / pairs;
    double mean = Arrays.stream(own).map(Math::sqrt).sum() / pairs;
    double sum = 0;
    for (int i = 0; i < own.length; i++) {
      sum += huber(Math.sqrt(own[i]) / mean - Math.sqrt(target[i]) / targetMean);
    }
    return sum / own.length;
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void relationalAngle(String name, DataType type, double tolerance) {
    RelationKernels relations = KernelSelection.kernels(name, type).relations();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] target = squaredDistances(fixture.normal(ROWS * COLUMNS));
    double[] own = squaredDistances(stretched(fixture));
    INDArray gradient = fixture.garbage(ROWS, ROWS);
    double loss =
        relations.relationalAngle(square(fixture, target), square(fixture, own), gradient);
    fixture.check("loss", loss, angleLoss(target, own));
    INDArray symmetric = gradient.add(gradient.transpose());
    KernelFixture.relaxed(type, tolerance)
        .check(
            "gradient",
            scaled(fixture, symmetric, own),
            i -> {
              int mirrored = i % ROWS * ROWS + i / ROWS;
              double one = slope(i, own, d -> angleLoss(target, d));
              return ROWS * ROWS * own[i] * (one + slope(mirrored, own, d -> angleLoss(target, d)));
            });
  }

  private static double angleLoss(double[] target, double[] own) {
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < ROWS; j++) {
        for (int k = 0; k < ROWS; k++) {
          sum += huber(cosine(own, i, j, k) - cosine(target, i, j, k));
        }
      }
    }
    return sum / (ROWS * ROWS * ROWS);
  }

  private static double cosine(double[] d, int i, int j, int k) {
    double one = d[i * ROWS + j];
    double other = d[i * ROWS + k];
    return one == 0 || other == 0
        ? 0
        : (one + other - d[j * ROWS + k]) / (2 * Math.sqrt(one * other));
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void relativeEntropy(String name, DataType type, double tolerance) {
    RelationKernels relations = KernelSelection.kernels(name, type).relations();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] p = {0.5, 0, 0.25, 0.25};
    double[] q = {0.1, 0.4, 0, 0.5};
    INDArray gradient = fixture.array(q, 2, 2);
    double loss = relations.relativeEntropy(1e-2, fixture.array(p, 2, 2), gradient, gradient);
    double expected = 0;
    for (int i = 0; i < p.length; i++) {
      expected += p[i] * Math.log((p[i] + 1e-2) / (q[i] + 1e-2)) / p.length;
    }
    fixture.check("loss", loss, expected);
    fixture.check("gradient", gradient, i -> -p[i] / (q[i] + 1e-2) / p.length);
  }
}
