package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Work arrays that are reused from step to step. */
class BuffersTest {

  private final Buffers buffers = new Buffers();

  @Test
  void returnsTheSameArrayForTheSameShape() {
    INDArray first = buffers.get("a", DataType.FLOAT, 2, 3);
    assertThat(buffers.get("a", DataType.FLOAT, 2, 3)).isSameInstanceAs(first);
    assertThat(buffers.get("b", DataType.FLOAT, 2, 3)).isNotSameInstanceAs(first);
  }

  @Test
  void smallerShapesAreViewsOfTheSameMemory() {
    INDArray large = buffers.get("a", DataType.FLOAT, 4, 5);
    large.assign(7);
    INDArray small = buffers.get("a", DataType.FLOAT, 2, 3);
    assertThat(HostMemory.address(small)).isEqualTo(HostMemory.address(large));
    assertThat(small.getDouble(1, 2)).isEqualTo(7.0);
    small.assign(1);
    assertThat(buffers.get("a", DataType.FLOAT, 4, 5).sumNumber().doubleValue())
        .isEqualTo(6 + 14 * 7.0);
  }

  @Test
  void growsToTheLargestShape() {
    buffers.get("a", DataType.FLOAT, 2, 2);
    INDArray large = buffers.get("a", DataType.FLOAT, 8, 8).assign(3);
    buffers.get("a", DataType.FLOAT, 1, 1);
    assertThat(buffers.get("a", DataType.FLOAT, 8, 8)).isEqualTo(large);
    assertThat(HostMemory.address(buffers.get("a", DataType.FLOAT, 8, 8)))
        .isEqualTo(HostMemory.address(large));
  }

  @Test
  void rolesDoNotShareMemory() {
    INDArray a = buffers.get("a", DataType.FLOAT, 3).assign(1);
    INDArray b = buffers.get("b", DataType.FLOAT, 3).assign(2);
    assertThat(a.sumNumber().doubleValue()).isEqualTo(3.0);
    assertThat(b.sumNumber().doubleValue()).isEqualTo(6.0);
  }

  @Test
  void anotherDataTypeIsAnotherArray() {
    buffers.get("a", DataType.FLOAT, 3).assign(1);
    INDArray wide = buffers.get("a", DataType.DOUBLE, 3).assign(2);
    assertThat(wide.dataType()).isEqualTo(DataType.DOUBLE);
    assertThat(wide.sumNumber().doubleValue()).isEqualTo(6.0);
  }

  @Test
  void arraysAreInRowMajorOrderWithoutGaps() {
    INDArray array = buffers.get("a", DataType.FLOAT, 2, 3, 4);
    assertThat(array.ordering()).isEqualTo('c');
    assertThat(array.stride()).isEqualTo(new long[] {12, 4, 1});
    buffers.get("a", DataType.FLOAT, 1, 3, 2);
    assertThat(buffers.get("a", DataType.FLOAT, 1, 3, 2).stride(1)).isEqualTo(2);
  }

  @Test
  void changingTheShapeArgumentAfterwardsHasNoEffect() {
    long[] shape = {2, 3};
    INDArray array = buffers.get("a", DataType.FLOAT, shape);
    shape[0] = 9;
    assertThat(buffers.get("a", DataType.FLOAT, 2, 3)).isSameInstanceAs(array);
  }
}
