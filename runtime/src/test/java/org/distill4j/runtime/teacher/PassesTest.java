package org.distill4j.runtime.teacher;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class PassesTest {

  private static final int SIZE = 23;

  @Test
  void onlyTheNamedNodeDropsAndWhatLiesBeforeItRunsOnce() {
    // A CountingLayer gives 2 x, and 2 x + 1000 where it drops.
    ComputationGraph teacher = new ChainNetwork("passes").initialised(1);
    Signal passes = Signal.of("third").inPasses(4, "second");

    RecordedSignals signals =
        new SignalRecorder(teacher, List.of(passes, Signal.of("third")), 5)
            .record(counted(), (done, total) -> {});

    assertThat(CountingLayer.seen("passes1")).isEqualTo(SIZE);
    assertThat(CountingLayer.seen("passes2")).isEqualTo(5 * SIZE);
    assertThat(CountingLayer.seen("passes3")).isEqualTo(5 * SIZE);
    assertThat(signals.bytes()).isEqualTo((4L + 1) * SIZE * Float.BYTES);
    INDArray stacked = values(signals, "teacher/third@4(second)");
    assertThat(stacked.shape()).isEqualTo(new long[] {SIZE, 4, 1});
    INDArray inference = values(signals, "teacher/third");
    for (int i = 0; i < SIZE; i++) {
      for (int pass = 0; pass < 4; pass++) {
        assertThat(stacked.getDouble(i, pass, 0)).isEqualTo(8 * i + 2000);
      }
      assertThat(inference.getDouble(i, 0)).isEqualTo(8 * i);
    }
  }

  @Test
  void dropoutOfOneSignalDoesNotReachAnother() {
    ComputationGraph teacher = new ChainNetwork("several").initialised(1);
    Signal early = Signal.of("third").inPasses(2, "first");
    Signal late = Signal.of("third").inPasses(3, "third");
    Signal both = Signal.of("second").inPasses(2, "first", "second");

    RecordedSignals signals =
        new SignalRecorder(teacher, List.of(early, late, both), 30)
            .record(counted(), (done, total) -> {});

    assertThat(values(signals, "teacher/third@2(first)").getDouble(3, 1, 0)).isEqualTo(24 + 4000);
    assertThat(values(signals, "teacher/third@3(third)").getDouble(3, 2, 0)).isEqualTo(24 + 1000);
    assertThat(values(signals, "teacher/second@2(first,second)").getDouble(3, 0, 0))
        .isEqualTo(12 + 2000 + 1000);
  }

  @Test
  void passesDifferAndFollowFromTheSeed() {
    float[] first = drawn(7);

    assertThat(drawn(7)).isEqualTo(first);
    assertThat(drawn(8)).isNotEqualTo(first);
    // Each value is kept in about half of the passes, as twice itself.
    long kept = IntStream.range(0, first.length).filter(i -> first[i] == 2).count();
    long dropped = IntStream.range(0, first.length).filter(i -> first[i] == 0).count();
    assertThat(kept + dropped).isEqualTo(first.length);
    assertThat((double) kept / first.length).isWithin(0.05).of(0.5);
    int row = first.length / SIZE;
    int pass = row / 10;
    assertThat(Arrays.copyOfRange(first, 0, pass))
        .isNotEqualTo(Arrays.copyOfRange(first, pass, 2 * pass));
    assertThat(Arrays.copyOfRange(first, 0, row))
        .isNotEqualTo(Arrays.copyOfRange(first, 20 * row, 21 * row));
  }

  @Test
  void twoSignalsWithTheSameDropoutComeFromTheSamePasses() {
    ComputationGraph teacher = new DroppingNetwork().initialised(3);
    Signal one = Signal.of("dropped").inPasses(5, "dropped");
    Signal other = Signal.of("after").inPasses(5, "dropped");

    RecordedSignals signals =
        new SignalRecorder(teacher, List.of(one, other), 4).record(ones(), (done, total) -> {});

    INDArray dropped = values(signals, "teacher/dropped@5(dropped)");
    INDArray after = values(signals, "teacher/after@5(dropped)");
    assertThat(after.data().asFloat()).isEqualTo(dropped.mul(2).data().asFloat());
  }

  @Test
  void whatCannotBeRecordedIsNamed() {
    ComputationGraph teacher = new ChainNetwork("refused").initialised(1);
    Signal unrelated = Signal.of("first").inPasses(2, "second");
    Signal sequence = Signal.of("second").inPasses(2, "second");
    Examples masked =
        Examples.builder()
            .input("x", new SequenceColumn(1, new float[][][] {{{1}, {2}}, {{3}}}))
            .build();

    assertThat(problem(teacher, unrelated, counted()))
        .isEqualTo("'first' does not depend on a node 'second' that could drop, but on [first, x]");
    assertThat(problem(teacher, sequence, masked)).contains("'second@2(second)' has a mask");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> Signal.of("first").inPasses(1, "first")))
        .hasMessageThat()
        .contains("1 passes; use at least 2");
    assertThat(assertThrows(IllegalArgumentException.class, () -> Signal.of("first").inPasses(2)))
        .hasMessageThat()
        .contains("name the nodes that drop");
  }

  private static String problem(ComputationGraph teacher, Signal signal, Examples examples) {
    return assertThrows(
            IllegalArgumentException.class,
            () ->
                new SignalRecorder(teacher, List.of(signal), 5)
                    .record(examples, (done, total) -> {}))
        .getMessage();
  }

  private static float[] drawn(long seed) {
    ComputationGraph teacher = new DroppingNetwork().initialised(seed);
    Signal signal = Signal.of("dropped").inPasses(10, "dropped");
    RecordedSignals signals =
        new SignalRecorder(teacher, List.of(signal), 4).record(ones(), (done, total) -> {});
    return values(signals, "teacher/dropped@10(dropped)").data().asFloat();
  }

  private static INDArray values(RecordedSignals signals, String input) {
    Examples recorded = Examples.builder().input(input, signals.columns().get(input)).build();
    return new Batches(recorded, List.of(input), DataType.FLOAT)
        .batch(IntStream.range(0, SIZE).toArray())
        .values()
        .get(input)
        .array();
  }

  private static Examples counted() {
    float[][] rows = new float[SIZE][1];
    for (int i = 0; i < SIZE; i++) {
      rows[i][0] = i;
    }
    return Examples.builder().input("x", new FeatureColumn(rows)).build();
  }

  private static Examples ones() {
    float[][] rows = new float[SIZE][8];
    for (float[] row : rows) {
      Arrays.fill(row, 1);
    }
    return Examples.builder().input("x", new FeatureColumn(rows)).build();
  }

  /** x -> dropped -> after, which doubles. */
  private static final class DroppingNetwork extends NetworkGraph {

    @Override
    public String name() {
      return "Dropping";
    }

    @Override
    public List<String> inputs() {
      return List.of("x");
    }

    @Override
    public List<String> outputs() {
      return List.of("after");
    }

    @Override
    public long parameters() {
      return 0;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex("dropped", new LayerVertex(new DropoutLayer(0.5)), "x");
      graph.addVertex("after", new LayerVertex(new CountingLayer("after")), "dropped");
    }
  }
}
