package org.distill4j.runtime.teacher;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Attention maps of sequences of different lengths. */
final class RecordedMapsTest {

  private static final int HEADS = 2;

  private static INDArray maps(int batch, int queries, int keys) {
    long length = (long) batch * HEADS * queries * keys;
    return Nd4j.arange(1, (double) length + 1)
        .castTo(DataType.FLOAT)
        .reshape('c', batch, HEADS, queries, keys);
  }

  private static Column recorded(INDArray first, float[][] mask, INDArray second, float[][] other) {
    NodeRecord record = new NodeRecord(Signal.of("maps"), mask.length + other.length);
    record.add(new int[] {0, 1}, new Value(first, Nd4j.createFromArray(mask)));
    record.add(new int[] {2}, new Value(second, Nd4j.createFromArray(other)));
    return record.column();
  }

  @Test
  void mapsOfASequenceToItselfAreCutInBothAxes() {
    INDArray first = maps(2, 2, 2);
    INDArray second = maps(1, 3, 3);
    Column column =
        recorded(first, new float[][] {{1, 1}, {1, 0}}, second, new float[][] {{1, 1, 1}});

    Value batch = column.batch(new int[] {1, 2}, DataType.FLOAT, new Buffers());

    assertThat(batch.shape()).isEqualTo(new long[] {2, HEADS, 3, 3});
    assertThat(batch.mask()).isEqualTo(Nd4j.createFromArray(new float[][] {{1, 0, 0}, {1, 1, 1}}));
    assertThat(batch.array().getFloat(0, 1, 0, 0)).isEqualTo(first.getFloat(1, 1, 0, 0));
    assertThat(batch.array().getFloat(0, 1, 0, 1)).isEqualTo(0f);
    assertThat(batch.array().getFloat(1, 1, 2, 1)).isEqualTo(second.getFloat(0, 1, 2, 1));
    assertThat(column.length(1)).isEqualTo(1);
    assertThat(column.problem()).isEmpty();
  }

  @Test
  void mapsToOtherKeysKeepThem() {
    INDArray first = maps(2, 2, 4);
    INDArray second = maps(1, 3, 5);
    Column column =
        recorded(first, new float[][] {{1, 1}, {1, 0}}, second, new float[][] {{1, 1, 0}});

    Value batch = column.batch(new int[] {0, 2}, DataType.FLOAT, new Buffers());

    assertThat(batch.shape()).isEqualTo(new long[] {2, HEADS, 2, 5});
    assertThat(batch.array().getFloat(0, 1, 1, 3)).isEqualTo(first.getFloat(0, 1, 1, 3));
    assertThat(batch.array().getFloat(0, 1, 1, 4)).isEqualTo(0f);
    assertThat(batch.array().getFloat(1, 1, 1, 4)).isEqualTo(second.getFloat(0, 1, 1, 4));
  }

  @Test
  void mapsOfOneSizeAreKeptInFull() {
    INDArray first = maps(2, 2, 2);
    Column column =
        recorded(first, new float[][] {{1, 1}, {1, 0}}, maps(1, 2, 2), new float[][] {{1, 1}});

    Value batch = column.batch(new int[] {0, 1}, DataType.FLOAT, new Buffers());

    assertThat(batch.array()).isEqualTo(first);
    assertThat(batch.mask()).isNull();
  }
}
