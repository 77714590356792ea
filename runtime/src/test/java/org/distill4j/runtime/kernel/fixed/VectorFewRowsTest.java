package org.distill4j.runtime.kernel.fixed;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.KernelFixture;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.cpu.CpuKernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Affine maps with panels against those by BLAS; its JVM is started with the Vector API. */
class VectorFewRowsTest {

  private static final int MOST = 2200;

  private final KernelFixture fixture = new KernelFixture(DataType.FLOAT, 1e-5);
  private final INDArray parameters = fixture.array(fixture.normal(60 * MOST), 60 * MOST);
  private final FixedMatrices fixed = new FixedMatrices(parameters);
  private final MatrixKernels panels = CpuKernels.create(fixed).matrices();
  private final MatrixKernels blas = CpuKernels.create().matrices();

  /** Rows around the tiles, columns around the panels and blocks, with and without bias. */
  @Test
  void panelsAgreeWithBlas() {
    assertThat(panels).isInstanceOf(FixedProducts.class);
    for (int rows : new int[] {1, 2, 5, 6, 7, 12, 13, 40, 41}) {
      for (int columns : new int[] {1, 31, 32, 33, 100, MOST}) {
        INDArray w = weights(17, columns);
        INDArray b = rows % 2 == 0 ? fixture.array(fixture.normal(columns), columns) : null;
        INDArray x = fixture.array(fixture.normal(rows * 17), rows, 17);
        for (Elementwise function : new Elementwise[] {Elementwise.IDENTITY, Elementwise.GELU}) {
          agree(x, w, b, function, rows, columns);
        }
      }
    }
  }

  /** A network whose parameters are all frozen has an empty vector of trained ones. */
  @Test
  void otherMatricesAreLeftToBlas() {
    INDArray w = fixture.array(fixture.normal(17 * 33), 17, 33);
    INDArray x = fixture.array(fixture.normal(5 * 17), 5, 17);
    INDArray none = Nd4j.empty(DataType.FLOAT);
    INDArray y = fixture.garbage(5, 33);
    INDArray expected = fixture.garbage(5, 33);

    CpuKernels.create(new FixedMatrices(none))
        .matrices()
        .affine(x, w, null, Elementwise.IDENTITY, y, y);

    blas.affine(x, w, null, Elementwise.IDENTITY, expected, expected);
    near(expected, y);
  }

  private void agree(
      INDArray x, INDArray w, INDArray b, Elementwise function, int rows, int columns) {
    INDArray z = fixture.garbage(rows, columns);
    INDArray y = fixture.garbage(rows, columns);
    INDArray expectedZ = fixture.garbage(rows, columns);
    INDArray expectedY = fixture.garbage(rows, columns);
    panels.affine(x, w, b, function, z, y);
    blas.affine(x, w, b, function, expectedZ, expectedY);
    near(expectedZ, z);
    near(expectedY, y);
    INDArray alone = fixture.garbage(rows, columns);
    panels.affine(x, w, b, function, alone, alone);
    assertThat(alone).isEqualTo(y);
  }

  private static void near(INDArray expected, INDArray actual) {
    double difference = actual.sub(expected).amaxNumber().doubleValue();
    assertWithMessage("difference").that(difference).isLessThan(2e-5);
  }

  /** Other arrays may change, so that nothing of them is kept. */
  @Test
  void otherMatricesAreReadAnew() {
    INDArray w = fixture.array(fixture.normal(17 * 40), 17, 40);
    INDArray x = fixture.array(fixture.normal(3 * 17), 3, 17);
    assertThat(fixed.panels(w, 32).isPresent()).isFalse();
    agree(x, w, null, Elementwise.IDENTITY, 3, 40);
    w.muli(2);
    agree(x, w, null, Elementwise.IDENTITY, 3, 40);
    assertThat(fixed.panels(weights(17, 40), 32).isPresent()).isTrue();
  }

  @Test
  void resultsDoNotDependOnOtherRows() {
    INDArray w = weights(50, 70);
    INDArray x = fixture.array(fixture.normal(9 * 50), 9, 50);
    INDArray all = Nd4j.create(9, 70);
    panels.affine(x, w, null, all);
    INDArray two = Nd4j.create(2, 70);
    panels.affine(x.get(NDArrayIndex.interval(7, 9)), w, null, two);
    assertThat(two).isEqualTo(all.get(NDArrayIndex.interval(7, 9)).dup('c'));
  }

  @Test
  void doublesHaveNoPanels() {
    Kernels kernels = KernelSelection.kernels(new FixedMatrices(Nd4j.create(DataType.DOUBLE, 10)));
    assertThat(kernels.matrices()).isNotInstanceOf(FixedProducts.class);
  }

  private INDArray weights(int rows, int columns) {
    return parameters
        .get(NDArrayIndex.interval(11, 11 + (long) rows * columns))
        .reshape('c', rows, columns);
  }
}
