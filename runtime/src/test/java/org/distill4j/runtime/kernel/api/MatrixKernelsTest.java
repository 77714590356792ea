package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class MatrixKernelsTest {

  private static final int[][] SIZES = {
    {3, 4, 5}, {1, 4, 5}, {3, 1, 5}, {3, 4, 1}, {1, 1, 1}, {70, 9, 130}, {1030, 2, 3}
  };

  /** sum over l of a[i, l] b[l, j], with the factors transposed in memory where asked for. */
  private static double[] product(
      double[] a, boolean ta, double[] b, boolean tb, int n, int k, int m) {
    double[] c = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        for (int l = 0; l < k; l++) {
          c[i * m + j] += (ta ? a[l * n + i] : a[i * k + l]) * (tb ? b[j * k + l] : b[l * m + j]);
        }
      }
    }
    return c;
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void product(String name, DataType type, double tolerance) {
    MatrixKernels matrices = KernelSelection.kernels(name, type).matrices();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    for (int[] size : SIZES) {
      for (int variant = 0; variant < 4; variant++) {
        boolean ta = variant % 2 == 1;
        boolean tb = variant > 1;
        int n = size[0];
        int k = size[1];
        int m = size[2];
        double[] a = fixture.normal(n * k);
        double[] b = fixture.normal(k * m);
        INDArray first = ta ? fixture.array(a, k, n) : fixture.array(a, n, k);
        INDArray second = tb ? fixture.array(b, m, k) : fixture.array(b, k, m);
        double[] expected = product(a, ta, b, tb, n, k, m);
        INDArray c = fixture.garbage(n, m);
        matrices.product(first, ta, second, tb, false, c);
        fixture.check("product " + n + "x" + k + "x" + m + " " + variant, c, expected);
        matrices.product(first, ta, second, tb, true, c);
        fixture.check("twice", c, i -> 2 * expected[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void batchedProduct(String name, DataType type, double tolerance) {
    MatrixKernels matrices = KernelSelection.kernels(name, type).matrices();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    for (int[] size : new int[][] {{3, 4, 5}, {8, 300, 8}, {1, 1, 1}, {60, 61, 62}}) {
      int n = size[0];
      int k = size[1];
      int m = size[2];
      double[] a = fixture.normal(2 * n * k);
      double[] b = fixture.normal(2 * k * m);
      for (int way = 0; way < 4; way++) {
        boolean left = way % 2 == 1;
        boolean right = way / 2 == 1;
        INDArray first = left ? fixture.array(a, 2, k, n) : fixture.array(a, 2, n, k);
        INDArray second = right ? fixture.array(b, 2, m, k) : fixture.array(b, 2, k, m);
        double[] one = product(part(a, 0, n * k), left, part(b, 0, k * m), right, n, k, m);
        double[] two =
            product(part(a, n * k, 2 * n * k), left, part(b, k * m, 2 * k * m), right, n, k, m);
        INDArray c = fixture.garbage(2, n, m);
        matrices.batchedProduct(first, left, second, right, false, c);
        fixture.check("batched product", c, i -> i < n * m ? one[i] : two[i - n * m]);
        matrices.batchedProduct(first, left, second, right, true, c);
        fixture.check("added", c, i -> 2 * (i < n * m ? one[i] : two[i - n * m]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void transpose(String name, DataType type, double tolerance) {
    MatrixKernels matrices = KernelSelection.kernels(name, type).matrices();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(7 * 150);
    INDArray y = fixture.garbage(150, 7);
    matrices.transpose(fixture.array(x, 7, 150), y);
    fixture.check("transposed", y, i -> x[i % 7 * 150 + i / 7]);
  }

  private static double[] part(double[] values, int from, int to) {
    return Arrays.copyOfRange(values, from, to);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void affine(String name, DataType type, double tolerance) {
    MatrixKernels matrices = KernelSelection.kernels(name, type).matrices();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    for (int[] size : SIZES) {
      double[] x = fixture.normal(2 * size[0] * size[1]);
      double[] w = fixture.normal(size[1] * size[2]);
      double[] b = fixture.normal(size[2]);
      double[] expected = product(x, false, w, false, 2 * size[0], size[1], size[2]);
      INDArray y = fixture.garbage(2, size[0], size[2]);
      matrices.affine(
          fixture.array(x, 2, size[0], size[1]),
          fixture.array(w, size[1], size[2]),
          fixture.array(b, size[2]),
          y);
      fixture.check("affine", y, i -> expected[i] + b[i % b.length]);
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void affineWithFunction(String name, DataType type, double tolerance) {
    MatrixKernels matrices = KernelSelection.kernels(name, type).matrices();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    for (int[] size : new int[][] {{3, 4, 5}, {1, 1, 1}, {1030, 3, 2}, {7, 2, 2100}}) {
      double[] x = fixture.normal(size[0] * size[1]);
      double[] w = fixture.normal(size[1] * size[2]);
      double[] b = fixture.normal(size[2]);
      double[] mapped = product(x, false, w, false, size[0], size[1], size[2]);
      INDArray rows = fixture.array(x, size[0], size[1]);
      INDArray weights = fixture.array(w, size[1], size[2]);
      INDArray z = fixture.garbage(size[0], size[2]);
      INDArray y = fixture.garbage(size[0], size[2]);
      matrices.affine(rows, weights, fixture.array(b, size[2]), Elementwise.TANH, z, y);
      fixture.check("argument", z, i -> mapped[i] + b[i % b.length]);
      fixture.check("value", y, i -> Math.tanh(mapped[i] + b[i % b.length]));
      matrices.affine(rows, weights, null, Elementwise.TANH, z, z);
      fixture.check("in place, without bias", z, i -> Math.tanh(mapped[i]));
      matrices.affine(rows, weights, null, Elementwise.IDENTITY, z, y);
      fixture.check("argument of the identity", z, mapped);
      fixture.check("value of the identity", y, mapped);
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void addColumnSums(String name, DataType type, double tolerance) {
    MatrixKernels matrices = KernelSelection.kernels(name, type).matrices();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(2 * 3 * 200);
    double[] before = fixture.normal(200);
    INDArray sums = fixture.array(before, 200);
    matrices.addColumnSums(fixture.array(x, 2, 3, 200), sums);
    fixture.check(
        "sums",
        sums,
        j -> {
          double sum = before[j];
          for (int i = 0; i < 6; i++) {
            sum += x[i * 200 + j];
          }
          return sum;
        });
  }
}
