package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.distill4j.runtime.kernel.api.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The contract of rows, for every kind of them: six rows of four columns, counted. */
class RowsTest {

  static Stream<Rows> all() {
    INDArray array = Nd4j.arange(24).reshape('c', 6, 4);
    INDArray larger = Nd4j.arange(-8, 24).reshape('c', 8, 4);
    float[][] blocks = new float[3][8];
    for (int i = 0; i < 24; i++) {
      blocks[i / 8][i % 8] = i;
    }
    return Stream.of(
        HostRows.reading(array.castTo(DataType.FLOAT)),
        HostRows.reading(array.castTo(DataType.DOUBLE)),
        HostRows.reading(Shapes.rows(larger.castTo(DataType.FLOAT), 2, 8)),
        HostRows.reading(Shapes.rows(larger.castTo(DataType.DOUBLE), 2, 8)),
        HostRows.reading(array.castTo(DataType.DOUBLE).reshape('c', 2, 3, 4)),
        new HeapRows(blocks, 2, 4, true),
        new HeapRows(blocks, 2, 4, false));
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsEveryRowInBothPrecisions(Rows rows) {
    assertThat(rows.columns()).isEqualTo(4);
    double[] wide = new double[4];
    float[] narrow = new float[4];
    for (int row = 5; row >= 0; row--) {
      rows.read(row, wide);
      rows.read(row, narrow);
      for (int column = 0; column < 4; column++) {
        assertThat(wide[column]).isEqualTo(4.0 * row + column);
        assertThat(narrow[column]).isEqualTo(4f * row + column);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsPartsOfRows(Rows rows) {
    float[] part = new float[2];
    rows.read(3, 1, part);
    assertThat(part).isEqualTo(new float[] {13, 14});
    rows.read(5, 2, part);
    assertThat(part).isEqualTo(new float[] {22, 23});
    rows.read(0, 0, new float[0]);
  }

  @ParameterizedTest
  @MethodSource("all")
  void continuesInTheNextRow(Rows rows) {
    float[] part = new float[5];
    rows.read(2, 2, part);
    assertThat(part).isEqualTo(new float[] {10, 11, 12, 13, 14});
    rows.read(2, 3, part);
    assertThat(part).isEqualTo(new float[] {11, 12, 13, 14, 15});
  }

  @Test
  void doublePrecisionIsKeptWhenWideAndRoundedWhenNarrow() {
    double precise = 1 + 1e-12;
    HostRows rows = HostRows.writing(Nd4j.zeros(DataType.DOUBLE, 2, 2));
    rows.write(1, new double[] {precise, -precise});
    double[] wide = new double[2];
    float[] narrow = new float[2];
    rows.read(1, wide);
    rows.read(1, narrow);
    assertThat(wide).isEqualTo(new double[] {precise, -precise});
    assertThat(narrow).isEqualTo(new float[] {1, -1});
    rows.read(0, wide);
    assertThat(wide).isEqualTo(new double[2]);
  }

  @Test
  void singlePrecisionRoundsWhatIsWritten() {
    HostRows rows = HostRows.writing(Nd4j.zeros(DataType.FLOAT, 1, 2));
    rows.write(0, new double[] {0.1, 1e-60});
    double[] wide = new double[2];
    rows.read(0, wide);
    assertThat(wide).isEqualTo(new double[] {0.1f, 0});
  }

  @Test
  void refusesRowsThatDoNotExist() {
    HostRows rows = HostRows.reading(Nd4j.zeros(DataType.DOUBLE, 2, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> rows.read(2, new double[3]));
    assertThrows(IndexOutOfBoundsException.class, () -> rows.read(-1, new double[3]));
  }
}
