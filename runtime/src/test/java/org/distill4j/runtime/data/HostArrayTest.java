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
      float[] narrow = new float[2];
      double[] wide = new double[3];

      HostArray.writing(view).write(1, new float[] {7, 8});
      HostArray.reading(view).read(1, narrow);
      HostArray.reading(view).read(0, wide);

      assertThat(memory.toDoubleVector()).isEqualTo(new double[] {0, 0, 0, 7, 8, 0});
      assertThat(narrow).isEqualTo(new float[] {7, 8});
      assertThat(wide).isEqualTo(new double[] {0, 7, 8});
    }
  }

  @Test
  void anArrayWithGapsIsRefused() {
    INDArray array = Nd4j.zeros(DataType.FLOAT, 3, 4);
    INDArray column = array.get(NDArrayIndex.all(), NDArrayIndex.point(1));

    assertThrows(IllegalArgumentException.class, () -> HostArray.reading(column));
    assertThrows(IllegalArgumentException.class, () -> HostArray.writing(array.transpose()));
  }
}
