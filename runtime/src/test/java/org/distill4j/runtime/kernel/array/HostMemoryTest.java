package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Access to the memory of arrays and of views. */
class HostMemoryTest {

  private static INDArray counted(long... shape) {
    long length = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return Nd4j.arange((double) length).castTo(DataType.FLOAT).reshape('c', shape);
  }

  private static float[] read(INDArray array) {
    FloatBuffer buffer = HostMemory.of(array);
    float[] values = new float[buffer.remaining()];
    buffer.get(0, values);
    return values;
  }

  @Test
  void readsExactlyTheElementsOfAnArray() {
    assertThat(read(counted(2, 3))).isEqualTo(new float[] {0, 1, 2, 3, 4, 5});
  }

  @Test
  void readsExactlyTheElementsOfAViewOfRows() {
    INDArray view = counted(5, 2).get(NDArrayIndex.interval(1, 3), NDArrayIndex.all());
    assertThat(read(view)).isEqualTo(new float[] {2, 3, 4, 5});
    assertThat(read(Shapes.rows(counted(5, 2), 3, 5))).isEqualTo(new float[] {6, 7, 8, 9});
  }

  @Test
  void writesReachTheArray() {
    INDArray array = counted(4, 2);
    HostMemory.of(Shapes.rows(array, 1, 2)).put(0, new float[] {-1, -2});
    assertThat(array.getDouble(1, 0)).isEqualTo(-1.0);
    assertThat(array.getDouble(1, 1)).isEqualTo(-2.0);
    assertThat(array.getDouble(0, 1)).isEqualTo(1.0);
    assertThat(array.getDouble(2, 0)).isEqualTo(4.0);
  }

  @Test
  void bitsAreThoseOfTheElements() {
    int[] bits = new int[2];
    HostMemory.bits(Shapes.rows(counted(3, 2), 1, 2)).get(0, bits);
    assertThat(bits).isEqualTo(new int[] {Float.floatToRawIntBits(2), Float.floatToRawIntBits(3)});
  }

  @Test
  void bytesAreThoseOfARange() {
    INDArray view = Shapes.rows(counted(4, 3), 1, 4);
    FloatBuffer range = HostMemory.bytes(view, 2, 5).order(ByteOrder.nativeOrder()).asFloatBuffer();
    assertThat(range.remaining()).isEqualTo(3);
    assertThat(new float[] {range.get(0), range.get(1), range.get(2)})
        .isEqualTo(new float[] {5, 6, 7});
  }

  @Test
  void theAddressOfAViewIsThatOfItsFirstElement() {
    INDArray array = counted(4, 3);
    assertThat(HostMemory.address(Shapes.rows(array, 2, 4)) - HostMemory.address(array))
        .isEqualTo(2 * 3 * Float.BYTES);
  }

  @Test
  void refusesOtherOrdersGapsAndTypes() {
    INDArray array = counted(4, 3);
    refuses(array.transpose(), "row-major order without gaps");
    refuses(array.dup('f'), "row-major order without gaps");
    refuses(Shapes.columns(array, 0, 2), "row-major order without gaps");
    refuses(Shapes.rows(array, 0, 2, 2), "row-major order without gaps");
    refuses(array.castTo(DataType.DOUBLE), "FLOAT, not DOUBLE");
  }

  private static void refuses(INDArray array, String message) {
    assertThat(assertThrows(IllegalArgumentException.class, () -> HostMemory.of(array)))
        .hasMessageThat()
        .contains(message);
    assertThrows(IllegalArgumentException.class, () -> HostMemory.address(array));
    assertThrows(IllegalArgumentException.class, () -> HostMemory.bits(array));
  }

  @Test
  void axesOfLengthOneMayHaveAnyStride() {
    INDArray column = counted(4, 3).get(NDArrayIndex.interval(1, 2), NDArrayIndex.interval(0, 3));
    assertThat(read(column)).isEqualTo(new float[] {3, 4, 5});
  }
}
