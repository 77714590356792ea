package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Arrays as Java arrays, whatever their type, order and offset. */
class HostArraysTest {

  private static INDArray counted(DataType type) {
    return Nd4j.arange(12).castTo(type).reshape('c', 4, 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE", "INT", "LONG"})
  void readsInRowMajorOrder(DataType type) {
    INDArray array = counted(type);
    assertThat(HostArrays.ints(array)).isEqualTo(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    assertThat(HostArrays.doubles(array.dup('f')))
        .isEqualTo(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    assertThat(HostArrays.ints(array.transpose()))
        .isEqualTo(new int[] {0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11});
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE", "INT", "LONG"})
  void readsViewsOnly(DataType type) {
    INDArray array = counted(type);
    INDArray first = array.get(NDArrayIndex.interval(0, 2), NDArrayIndex.all());
    INDArray inner = array.get(NDArrayIndex.interval(1, 3), NDArrayIndex.interval(1, 3));
    assertThat(HostArrays.ints(first)).isEqualTo(new int[] {0, 1, 2, 3, 4, 5});
    assertThat(HostArrays.doubles(inner)).isEqualTo(new double[] {4, 5, 7, 8});
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void assignsInRowMajorOrderAndLeavesTheRest(DataType type) {
    INDArray array = counted(type);
    HostArrays.assign(
        new double[] {-1, -2, -3, -4},
        array.get(NDArrayIndex.interval(1, 3), NDArrayIndex.interval(1, 3)));
    assertThat(HostArrays.doubles(array))
        .isEqualTo(new double[] {0, 1, 2, 3, -1, -2, 6, -3, -4, 9, 10, 11});
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void roundTripsValues(DataType type) {
    INDArray array = Nd4j.zeros(type, 2, 2);
    double[] values = {0.1f, -3e-30f, 7e20f, -0.0};
    HostArrays.assign(values, array);
    assertThat(HostArrays.doubles(array)).isEqualTo(values);
  }
}
