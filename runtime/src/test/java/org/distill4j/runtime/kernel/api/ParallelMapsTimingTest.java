package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Measures the potential gain of merging several linear maps of one input into a single matrix
 * product: the time of the merged product divided by that of one product per map, forward and
 * backward. Both must give the same values. Enabled by {@code -Ddistill4j.timing=true}.
 */
@EnabledIfSystemProperty(named = "distill4j.timing", matches = "true")
class ParallelMapsTimingTest {

  private static final int ROUNDS = 60;

  @ParameterizedTest
  @CsvSource({
    "64, 256, 2, 256",
    "64, 768, 2, 768",
    "512, 768, 2, 768",
    "512, 768, 4, 192",
    "64, 256, 8, 32"
  })
  void mergedOverApart(int rows, int inputs, int maps, int units) {
    Product[] apart = new Product[maps];
    INDArray x = Nd4j.rand(DataType.FLOAT, rows, inputs);
    Arrays.setAll(apart, i -> Product.of(x, Nd4j.rand(DataType.FLOAT, inputs, units)));
    INDArray[] weights = Arrays.stream(apart).map(Product::w).toArray(INDArray[]::new);
    Product[] merged = {Product.of(x, Nd4j.concat(1, weights).dup('c'))};
    double ratio = ratio(merged, apart);
    INDArray[] values = Arrays.stream(apart).map(Product::y).toArray(INDArray[]::new);
    assertThat(merged[0].y().equalsWithEps(Nd4j.concat(1, values), 1e-2)).isTrue();
    System.out.printf(
        "%d rows of %d, %d maps to %d: merged / apart %.2f%n", rows, inputs, maps, units, ratio);
  }

  private static double ratio(Product[] merged, Product[] apart) {
    MatrixKernels matrices = KernelSelection.kernels(DataType.FLOAT).matrices();
    double[] ratios = new double[ROUNDS];
    for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
      double one = seconds(matrices, merged);
      double several = seconds(matrices, apart);
      if (round >= 0) {
        ratios[round] = one / several;
      }
    }
    Arrays.sort(ratios);
    return ratios[ROUNDS / 2];
  }

  private static double seconds(MatrixKernels matrices, Product[] products) {
    long start = System.nanoTime();
    for (int i = 0; i < products.length; i++) {
      products[i].run(matrices, i > 0);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** A linear map with its gradients. */
  private record Product(INDArray x, INDArray w, INDArray b, INDArray y, INDArray dw, INDArray dx) {

    static Product of(INDArray x, INDArray w) {
      INDArray b = Nd4j.zeros(DataType.FLOAT, w.size(1));
      INDArray y = Nd4j.zeros(DataType.FLOAT, x.size(0), w.size(1));
      return new Product(
          x, w, b, y, Nd4j.zeros(DataType.FLOAT, w.shape()), Nd4j.zeros(DataType.FLOAT, x.shape()));
    }

    void run(MatrixKernels matrices, boolean add) {
      matrices.affine(x, w, b, y);
      matrices.product(x, true, y, false, true, dw);
      matrices.product(y, false, w, true, add, dx);
    }
  }
}
