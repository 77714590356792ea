package org.distill4j.runtime.teacher;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.graph.Signal;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class SignalRecorderTest {

  private static final int SIZE = 23;

  @Test
  void theTeacherRunsOncePerExampleAndNoFurtherThanItsDeepestRecordedNode() {
    ComputationGraph teacher = new ChainNetwork("once").initialised(1);
    List<Integer> progress = new ArrayList<>();

    RecordedSignals signals =
        new SignalRecorder(teacher, List.of(Signal.of("first"), Signal.of("second")), 5)
            .record(features(), (done, total) -> progress.add(done * 100 + total));

    assertThat(CountingLayer.seen("once1")).isEqualTo(SIZE);
    assertThat(CountingLayer.seen("once2")).isEqualTo(SIZE);
    assertThat(CountingLayer.seen("once3")).isEqualTo(0);
    assertThat(signals.columns().keySet()).containsExactly("teacher/first", "teacher/second");
    assertThat(signals.bytes()).isEqualTo(2L * SIZE * 2 * Float.BYTES);
    assertThat(progress).containsExactly(523, 1023, 1523, 2023, 2323).inOrder();
  }

  @Test
  void signalsStayWithTheirExampleHoweverItIsShuffled() {
    Examples examples = features();
    RecordedSignals signals =
        record(new ChainNetwork("shuffled").initialised(1), "second", examples);
    Batches batches =
        new Batches(
            examples.with(signals.columns()), List.of("x", "teacher/second"), DataType.FLOAT);

    for (int epoch = 0; epoch < 3; epoch++) {
      int seen = 0;
      for (Batch batch : batches.of(new Batching(4, 2).shuffled(examples, 9, epoch))) {
        INDArray inputs = batch.values().get("x").array();
        INDArray recorded = batch.values().get("teacher/second").array();
        assertThat(recorded.toFloatMatrix()).isEqualTo(inputs.mul(4).toFloatMatrix());
        seen += batch.size();
      }
      assertThat(seen).isEqualTo(SIZE);
    }
    assertThat(CountingLayer.seen("shuffled1")).isEqualTo(SIZE);
  }

  @Test
  void maskedSequencesAreKeptWithoutTheirPadding() {
    float[][][] sequences = {{{1}, {2}, {3}}, {}, {{4}}, {{5}, {6}}};
    Examples examples = Examples.builder().input("x", new SequenceColumn(1, sequences)).build();

    RecordedSignals signals = record(new ChainNetwork("masked").initialised(1), "first", examples);

    SequenceColumn column = (SequenceColumn) signals.columns().get("teacher/first");
    assertThat(IntStream.range(0, 4).map(column::length).toArray())
        .isEqualTo(new int[] {3, 0, 1, 2});
    assertThat(signals.bytes()).isEqualTo(6L * Float.BYTES);
    Examples recorded = Examples.builder().input("r", column).build();
    Batch batch = new Batches(recorded, List.of("r"), DataType.FLOAT).batch(new int[] {3, 0});
    assertThat(batch.values().get("r").array().reshape(2, 3).toFloatMatrix())
        .isEqualTo(new float[][] {{10, 12, 0}, {2, 4, 6}});
  }

  @Test
  void theSizeOfMaskedSequencesIsCheckedBeforeTheRecording() {
    int steps = 2_000;
    int size = (int) (Runtime.getRuntime().maxMemory() / Float.BYTES / steps) + 1_000;
    float[][] rows = new float[size][];
    Arrays.fill(rows, new float[steps]);
    Examples examples = Examples.builder().input("x", SequenceColumn.ofRows(1, rows)).build();
    SignalRecorder recorder =
        new SignalRecorder(new ChainNetwork("big").initialised(1), List.of(Signal.of("first")), 50);

    var e = assertThrows(RecordingException.class, () -> recorder.requireMemory(examples));

    assertThat(e).hasMessageThat().startsWith("recording ['first'] of " + size + " examples takes");
    assertThat(e).hasMessageThat().contains("-Xmx");
    assertThat(CountingLayer.seen("big1")).isEqualTo(8);
  }

  @Test
  void noSignalsNeedNoRun() {
    RecordedSignals signals =
        new SignalRecorder(new ChainNetwork("none").initialised(1), List.of(), 5)
            .record(features(), (done, total) -> {});

    assertThat(signals.columns()).isEmpty();
    assertThat(signals.bytes()).isEqualTo(0);
    assertThat(CountingLayer.seen("none1")).isEqualTo(0);
  }

  @Test
  void aSignalThatIsNotFiniteIsNamedWithItsExample() {
    float[][] rows = {{1}, {Float.MAX_VALUE}};
    Examples examples = Examples.builder().input("x", new FeatureColumn(rows)).build();
    RecordedSignals signals = record(new ChainNetwork("large").initialised(1), "first", examples);

    Exception e =
        assertThrows(IllegalArgumentException.class, () -> examples.with(signals.columns()));

    assertThat(e)
        .hasMessageThat()
        .startsWith("column 'teacher/first': example 1 has Infinity at position 0");
  }

  @Test
  void anUnknownNodeAndAMissingInputAreNamed() {
    ComputationGraph teacher = new ChainNetwork("missing").initialised(1);
    Examples other = Examples.builder().input("y", new FeatureColumn(new float[][] {{1}})).build();

    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> record(teacher, "fourth", features())))
        .hasMessageThat()
        .contains("no node 'fourth'");
    assertThat(assertThrows(IllegalArgumentException.class, () -> record(teacher, "first", other)))
        .hasMessageThat()
        .contains("Unknown column 'x'");
  }

  private static RecordedSignals record(ComputationGraph teacher, String node, Examples examples) {
    return new SignalRecorder(teacher, List.of(Signal.of(node)), 3)
        .record(examples, (done, total) -> {});
  }

  private static Examples features() {
    float[][] rows = new float[SIZE][2];
    for (int i = 0; i < SIZE; i++) {
      rows[i] = new float[] {i, -i};
    }
    return Examples.builder().input("x", new FeatureColumn(rows)).build();
  }
}
