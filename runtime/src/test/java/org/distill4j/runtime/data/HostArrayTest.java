package org.distill4j.runtime.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class HostArrayTest {

  @Test
  void aViewIsReadAndWrittenWhereItLies() {
    for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
      INDArray memory = Nd4j.zeros(type, 6);
      INDArray view = memory.get(NDArrayIndex.interval(2, 6)).reshape('c', 2, 2);

      HostArray.writing(view).write(1, new float[] {7, 8});

      assertThat(memory.toDoubleVector()).isEqualTo(new double[] {0, 0, 0, 7, 8, 0});
      assertThat(HostArray.doubles(view)).isEqualTo(new double[] {0, 7, 8, 0});
      assertThat(HostArray.floats(view, null)).isEqualTo(new float[] {0, 7, 8, 0});
    }
  }

  @Test
  void theGivenResultIsUsedAgainWhereItFits() {
    float[] reuse = new float[4];

    assertThat(HostArray.floats(Nd4j.ones(DataType.FLOAT, 2, 2), reuse)).isSameInstanceAs(reuse);
    assertThat(reuse).isEqualTo(new float[] {1, 1, 1, 1});
    assertThat(HostArray.floats(Nd4j.ones(DataType.FLOAT, 2, 1), reuse)).hasLength(2);
  }

  @Test
  void anArrayWithGapsIsRefused() {
    INDArray columns =
        Nd4j.zeros(DataType.FLOAT, 3, 4).get(NDArrayIndex.all(), NDArrayIndex.point(1));
    INDArray turned = Nd4j.zeros(DataType.FLOAT, 3, 4).transpose();

    assertThrows(IllegalArgumentException.class, () -> HostArray.floats(columns, null));
    assertThrows(IllegalArgumentException.class, () -> HostArray.floats(turned, null));
  }
}
