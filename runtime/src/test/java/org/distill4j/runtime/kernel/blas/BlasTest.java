package org.distill4j.runtime.kernel.blas;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Random;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Matrix products by address, of whole matrices and of submatrices. */
class BlasTest {

  private final Random random = new Random(4);

  private INDArray normal(int rows, int columns) {
    INDArray array = Nd4j.zeros(DataType.FLOAT, rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        array.putScalar(i, j, random.nextGaussian());
      }
    }
    return array;
  }

  private static double entry(INDArray array, boolean transposed, int row, int column) {
    return transposed ? array.getDouble(column, row) : array.getDouble(row, column);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 3, 4", "5, 1, 7", "17, 9, 8", "33, 40, 2"})
  void multipliesWithEveryTransposition(int rows, int inner, int columns) {
    for (int form = 0; form < 8; form++) {
      boolean left = (form & 1) != 0;
      boolean right = (form & 2) != 0;
      boolean add = (form & 4) != 0;
      INDArray x = left ? normal(inner, rows) : normal(rows, inner);
      INDArray y = right ? normal(columns, inner) : normal(inner, columns);
      INDArray c = normal(rows, columns);
      INDArray before = c.dup();
      new Blas()
          .product(
              rows,
              columns,
              inner,
              Blas.Matrix.of(x, left),
              Blas.Matrix.of(y, right),
              add,
              Blas.Matrix.of(c, false));
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double expected = add ? before.getDouble(i, j) : 0;
          for (int k = 0; k < inner; k++) {
            expected += entry(x, left, i, k) * entry(y, right, k, j);
          }
          assertWithMessage("form %s [%s, %s]", form, i, j)
              .that(c.getDouble(i, j))
              .isWithin(1e-4)
              .of(expected);
        }
      }
    }
  }

  @Test
  void aSubmatrixLeavesTheRestOfTheResult() {
    INDArray x = normal(6, 5);
    INDArray y = normal(5, 7);
    INDArray c = Nd4j.zeros(DataType.FLOAT, 6, 7).addi(9);
    new Blas()
        .product(
            2,
            3,
            5,
            Blas.Matrix.of(x, false).from(4, 0),
            Blas.Matrix.of(y, false).from(0, 2),
            false,
            Blas.Matrix.of(c, false).from(4, 2));
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 7; j++) {
        boolean inside = i >= 4 && j >= 2 && j < 5;
        double expected = 9;
        if (inside) {
          expected = 0;
          for (int k = 0; k < 5; k++) {
            expected += x.getDouble(i, k) * y.getDouble(k, j);
          }
        }
        assertThat(c.getDouble(i, j)).isWithin(1e-5).of(expected);
      }
    }
  }

  @Test
  void addressesOfSubmatrices() {
    INDArray array = normal(4, 6);
    Blas.Matrix matrix = Blas.Matrix.of(array, false);
    Blas.Matrix transposed = Blas.Matrix.of(array, true);
    assertThat(matrix.address()).isEqualTo(HostMemory.address(array));
    assertThat(matrix.stride()).isEqualTo(6);
    assertThat(matrix.from(2, 3).address() - matrix.address()).isEqualTo((2 * 6 + 3) * Float.BYTES);
    assertThat(transposed.from(3, 2).address()).isEqualTo(matrix.from(2, 3).address());
    assertThat(transposed.from(3, 2).transposed()).isTrue();
    assertThat(matrix.after(3)).isEqualTo(matrix.from(3, 0));
  }

  @Test
  void namesTheLibrary() {
    assertThat(Blas.name()).isAnyOf("openblas", "mkl");
    BlasLibrary.select();
    assertThat(Blas.name()).isAnyOf("openblas", "mkl");
  }
}
