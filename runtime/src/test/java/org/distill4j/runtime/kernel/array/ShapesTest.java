package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Views of arrays, and views of these views. */
class ShapesTest {

  private static INDArray counted(long... shape) {
    long length = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return Nd4j.arange((double) length).castTo(DataType.FLOAT).reshape('c', shape);
  }

  private static void check(INDArray view, long[] shape, double... expected) {
    assertThat(view.shape()).isEqualTo(shape);
    assertThat(view.dup('c').data().asDouble()).isEqualTo(expected);
  }

  @Test
  void countsRowsAndColumns() {
    assertThat(Shapes.rows(counted(2, 3, 4))).isEqualTo(6);
    assertThat(Shapes.columns(counted(2, 3, 4))).isEqualTo(4);
    assertThat(Shapes.rows(counted(5))).isEqualTo(1);
    assertThat(Shapes.columns(counted(5))).isEqualTo(5);
  }

  @Test
  void matricesAndVectorsShareTheMemory() {
    INDArray array = counted(2, 3, 4);
    INDArray matrix = Shapes.matrix(array);
    INDArray vector = Shapes.vector(array);
    assertThat(matrix.shape()).isEqualTo(new long[] {6, 4});
    assertThat(vector.shape()).isEqualTo(new long[] {24});
    matrix.putScalar(1, 2, -1);
    assertThat(vector.getDouble(6)).isEqualTo(-1.0);
    assertThat(array.getDouble(0, 1, 2)).isEqualTo(-1.0);
    assertThat(Shapes.matrix(matrix)).isSameInstanceAs(matrix);
    assertThat(Shapes.vector(vector)).isSameInstanceAs(vector);
  }

  @Test
  void rowsOfAMatrixIncludingTheLast() {
    INDArray matrix = counted(4, 2);
    check(Shapes.rows(matrix, 1, 3), new long[] {2, 2}, 2, 3, 4, 5);
    check(Shapes.rows(matrix, 3, 4), new long[] {1, 2}, 6, 7);
    check(Shapes.rows(Shapes.rows(matrix, 1, 4), 1, 3), new long[] {2, 2}, 4, 5, 6, 7);
  }

  @Test
  void equidistantRows() {
    INDArray matrix = counted(7, 2);
    check(Shapes.rows(matrix, 1, 3, 2), new long[] {3, 2}, 2, 3, 6, 7, 10, 11);
    INDArray view = Shapes.rows(matrix, 1, 7);
    check(Shapes.rows(view, 0, 2, 5), new long[] {2, 2}, 2, 3, 12, 13);
  }

  @Test
  void columnsOfAMatrixAndOfItsRows() {
    INDArray matrix = counted(3, 4);
    check(Shapes.columns(matrix, 1, 3), new long[] {3, 2}, 1, 2, 5, 6, 9, 10);
    check(Shapes.columns(Shapes.rows(matrix, 1, 3), 3, 4), new long[] {2, 1}, 7, 11);
  }

  @Test
  void oneOfSeveralMatrices() {
    INDArray matrices = counted(3, 2, 2);
    check(Shapes.one(matrices, 0), new long[] {2, 2}, 0, 1, 2, 3);
    check(Shapes.one(matrices, 2), new long[] {2, 2}, 8, 9, 10, 11);
    Shapes.one(matrices, 1).assign(0);
    assertThat(matrices.sumNumber().doubleValue()).isEqualTo(66 - (4 + 5 + 6 + 7.0));
  }
}
