package org.distill4j.runtime.ranking;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.runtime.kernel.array.HostRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ChosenScoresTest {

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"FLOAT", "DOUBLE"})
  void readsSelectedAnswersOfOneRow(DataType type) {
    INDArray array = Nd4j.createFromArray(new double[][] {{9, 9, 9, 9}, {1, 2, 3, 4}});
    HostRows rows = HostRows.reading(array.castTo(type));
    double[] target = {7, 7, 7};

    new ChosenScores(4, rows.single()).read(rows, 1, new int[] {3, 0, 2}, 2, target);

    assertThat(target).isEqualTo(new double[] {4, 1, 7});
  }

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"FLOAT", "DOUBLE"})
  void writesZerosForAllOtherAnswers(DataType type) {
    INDArray array = Nd4j.ones(type, 2, 4);
    HostRows rows = HostRows.writing(array);
    ChosenScores scores = new ChosenScores(4, rows.single());

    scores.write(rows, 0, new int[] {0, 1, 2, 3}, 4, new double[] {5, 5, 5, 5});
    scores.write(rows, 0, new int[] {3, 1, 2}, 2, new double[] {-1, 2, 8});

    assertThat(array.castTo(DataType.DOUBLE))
        .isEqualTo(Nd4j.createFromArray(new double[][] {{0, 2, 0, -1}, {1, 1, 1, 1}}));
  }
}
