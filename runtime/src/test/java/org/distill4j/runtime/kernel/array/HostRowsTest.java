package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Rows of arrays of both precisions, read and written as Java arrays of both. */
class HostRowsTest {

  private static INDArray counted(DataType type, int rows, int columns) {
    return Nd4j.arange(rows * columns).castTo(type).reshape('c', rows, columns);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void readsRowsInBothPrecisions(DataType type) {
    // Longer than a block.
    HostRows rows = HostRows.reading(counted(type, 2, 3000));
    double[] wide = new double[3000];
    float[] narrow = new float[3000];
    float[] part = new float[4];

    rows.read(1, wide);
    rows.read(1, narrow);
    rows.read(0, 2998, part);

    assertThat(rows.columns()).isEqualTo(3000);
    assertThat(rows.single()).isEqualTo(type == DataType.FLOAT);
    assertThat(wide[0]).isEqualTo(3000.0);
    assertThat(wide[2999]).isEqualTo(5999.0);
    assertThat(narrow[2999]).isEqualTo(5999f);
    assertThat(part).isEqualTo(new float[] {2998, 2999, 3000, 3001});
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void writesRowsInBothPrecisionsAndLeavesTheOthers(DataType type) {
    INDArray array = counted(type, 4, 3);
    HostRows rows = HostRows.writing(array);

    rows.write(0, new double[] {0.5, 1.5, 2.5});
    rows.write(2, new float[] {-0.5f, -1.5f, -2.5f});

    assertThat(array.dup().data().asDouble())
        .isEqualTo(new double[] {0.5, 1.5, 2.5, 3, 4, 5, -0.5, -1.5, -2.5, 9, 10, 11});
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void aViewBeginsWhereItLies(DataType type) {
    INDArray view = counted(type, 4, 3).get(NDArrayIndex.interval(1, 3), NDArrayIndex.all());
    double[] row = new double[3];

    HostRows.reading(view).read(1, row);

    assertThat(row).isEqualTo(new double[] {6, 7, 8});
  }
}
