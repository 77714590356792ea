package org.distill4j.runtime.graph.frozen;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Parameter;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The forms of frozen parameters and their errors. */
final class StorageTest {

  private static final int ROWS = 37;
  private static final int COLUMNS = 41;

  private static FrozenArray stored(Storage storage, double[][] values) {
    long[] shape = {values.length, values[0].length};
    FrozenBuilder builder =
        FrozenBuilder.of(
            new Parameter("W", shape, Initialisation.constant(0)), storage, DataType.FLOAT);
    for (int i = 0; i < values.length; i++) {
      builder.row(i, values[i]);
    }
    return builder.build();
  }

  private static double[][] values() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] values = new double[ROWS][COLUMNS];
    for (int i = 0; i < ROWS; i++) {
      double size = Math.pow(2, random.nextInt(40) - 28);
      for (int j = 0; j < COLUMNS; j++) {
        values[i][j] = (float) (size * random.nextGaussian());
      }
    }
    return values;
  }

  private static INDArray read(FrozenArray array) {
    INDArray target = Nd4j.create(DataType.FLOAT, array.shape());
    array.read(target);
    return target;
  }

  @Test
  void fullPrecisionIsExact() {
    double[][] values = values();
    INDArray read = read(stored(Storage.FLOAT32, values));
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        assertThat(read.getFloat(i, j)).isEqualTo((float) values[i][j]);
      }
    }
  }

  @Test
  void halvesAreTheNearest() {
    double[][] values = values();
    INDArray read = read(stored(Storage.FLOAT16, values));
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        double bound = Math.max(Math.abs(values[i][j]) * 0x1p-11, 0x1p-25);
        assertThat(read.getDouble(i, j)).isWithin(bound).of(values[i][j]);
      }
    }
  }

  @Test
  void everyHalfIsKept() {
    for (int bits = 0; bits < 0x7C00; bits++) {
      for (int sign : new int[] {0, 0x8000}) {
        float[] decoded = new float[1];
        HalfPrecision.decode(new short[] {(short) (bits | sign)}, 0, decoded, 0, 1);
        int exponent = bits >> 10;
        double fraction = (bits & 0x3FF) / 1024.0;
        double expected =
            exponent == 0
                ? fraction * Math.pow(2, -14)
                : (1 + fraction) * Math.pow(2, exponent - 15);
        assertThat(decoded[0]).isEqualTo((float) (sign == 0 ? expected : -expected));
        assertThat(HalfPrecision.encode(decoded[0])).isEqualTo((short) (bits | sign));
      }
    }
  }

  @Test
  void tiesAreRoundedToEven() {
    for (int bits = 0; bits < 0x7BFF; bits++) {
      float[] both = new float[2];
      HalfPrecision.decode(new short[] {(short) bits, (short) (bits + 1)}, 0, both, 0, 2);
      float middle = (both[0] + both[1]) / 2;
      assertThat(HalfPrecision.encode(middle)).isEqualTo((short) (bits + (bits & 1)));
      assertThat(HalfPrecision.encode(Math.nextDown(middle))).isEqualTo((short) bits);
      assertThat(HalfPrecision.encode(Math.nextUp(middle))).isEqualTo((short) (bits + 1));
    }
  }

  @Test
  void aHalfThatWouldBeInfiniteIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> stored(Storage.FLOAT16, new double[][] {{1, -65_505}}));
    assertThat(refused).hasMessageThat().contains("does not fit FLOAT16");
  }

  @Test
  void bytesAreWithinHalfAStepOfTheRow() {
    double[][] values = values();
    values[3] = new double[COLUMNS];
    INDArray read = read(stored(Storage.INT8, values));
    for (int i = 0; i < ROWS; i++) {
      double greatest = 0;
      for (double value : values[i]) {
        greatest = Math.max(greatest, Math.abs(value));
      }
      for (int j = 0; j < COLUMNS; j++) {
        assertThat(read.getDouble(i, j)).isWithin(greatest / 254 * 1.00001).of(values[i][j]);
      }
    }
  }

  @Test
  void vectorsKeepFullPrecision() {
    Parameter bias = Parameter.bias("b", 3);
    for (Storage storage : Storage.values()) {
      assertThat(FrozenBuilder.of(bias, storage, DataType.FLOAT).build())
          .isInstanceOf(FullArray.class);
    }
  }

  @Test
  void partsOfRowsAreReadAcrossTheirEnds() {
    double[][] values = values();
    for (Storage storage : new Storage[] {Storage.FLOAT16, Storage.INT8}) {
      FrozenArray array = stored(storage, values);
      INDArray all = read(array).reshape(new long[] {ROWS * COLUMNS});
      float[] part = new float[100];
      array.rows().read(2, 30, part);
      for (int i = 0; i < part.length; i++) {
        assertThat(part[i]).isEqualTo(all.getFloat(2 * COLUMNS + 30 + i));
      }
    }
  }

  @Test
  void memoryIsAQuarterWithBytesAndHalfWithHalves() {
    long full = stored(Storage.FLOAT32, values()).bytes();
    assertThat(full).isEqualTo(4L * ROWS * COLUMNS);
    assertThat(stored(Storage.FLOAT16, values()).bytes()).isEqualTo(full / 2);
    assertThat(stored(Storage.INT8, values()).bytes()).isEqualTo(full / 4 + 4L * ROWS);
  }
}
