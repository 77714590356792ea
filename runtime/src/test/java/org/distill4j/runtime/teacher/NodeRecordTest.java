package org.distill4j.runtime.teacher;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NodeRecordTest {

  private final NodeRecord record = new NodeRecord(Signal.of("answer"), 3);

  @Test
  void valuesStayWithTheirExamplesInWhateverOrderBatchesCome() {
    record.add(new int[] {2, 0}, Value.of(array(new float[] {5, 6, 1, 2}, 2, 2)));
    record.add(new int[] {1}, Value.of(array(new float[] {3, 4}, 1, 2)));

    assertThat(rows(record.column(), 0, 1, 2)).isEqualTo(new float[] {1, 2, 3, 4, 5, 6});
    assertThat(record.bytes()).isEqualTo(24);
    assertThat(record.expectedBytes(examples(1, 1, 1))).isEqualTo(24);
  }

  @Test
  void sequencesAreCutAfterTheirLastUnmaskedStep() {
    INDArray values = array(new float[] {1, 2, 3, 4, 5, 6}, 2, 3, 1);
    INDArray mask = array(new float[] {1, 0, 0, 0, 1, 0}, 2, 3);
    record.add(new int[] {0, 1}, new Value(values, mask));
    record.add(
        new int[] {2}, new Value(array(new float[] {7}, 1, 1, 1), array(new float[] {1}, 1, 1)));

    Column column = record.column();

    assertThat(column.length(0)).isEqualTo(1);
    assertThat(column.length(1)).isEqualTo(2);
    assertThat(record.bytes()).isEqualTo(16);
    assertThat(record.expectedBytes(examples(1, 2, 1))).isEqualTo(16);
    assertThat(rows(column, 0, 1, 2)).isEqualTo(new float[] {1, 0, 4, 5, 7, 0});
  }

  @Test
  void shapesMustNotChange() {
    record.add(new int[] {0}, Value.of(array(new float[] {1, 2}, 1, 2)));
    Value wider = Value.of(array(new float[] {1, 2, 3}, 1, 3));
    Value scalar = Value.of(array(new float[] {1, 2, 3}, 3));

    assertThat(assertThrows(IllegalArgumentException.class, () -> record.add(new int[] {1}, wider)))
        .hasMessageThat()
        .contains("gave [2] for one batch and [3] for another");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> record.add(new int[] {0, 1, 2}, scalar)))
        .hasMessageThat()
        .contains("gave [3] for 3 examples");
  }

  private static Examples examples(int... lengths) {
    float[][][] sequences = new float[lengths.length][][];
    Arrays.setAll(sequences, i -> new float[lengths[i]][1]);
    return Examples.builder().input("x", new SequenceColumn(1, sequences)).build();
  }

  @Test
  void theSizeOfSequencesFollowsFromTheColumnOfTheSameLengths() {
    record.add(
        new int[] {1}, new Value(array(new float[6], 1, 2, 3), array(new float[] {1, 1}, 1, 2)));

    assertThat(record.expectedBytes(examples(5, 2, 7))).isEqualTo((5 + 2 + 7) * 3 * 4);
    // In proportion where no column has these lengths: half as many steps.
    assertThat(record.expectedBytes(examples(10, 4, 6))).isEqualTo((5 + 2 + 3) * 3 * 4);
  }

  private static float[] rows(Column column, int... examples) {
    return column.batch(examples, DataType.FLOAT, new Buffers()).array().dup().data().asFloat();
  }

  private static INDArray array(float[] values, long... shape) {
    return Nd4j.create(values, shape, 'c');
  }
}
