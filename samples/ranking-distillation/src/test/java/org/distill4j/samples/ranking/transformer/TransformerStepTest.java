package org.distill4j.samples.ranking.transformer;

import static com.google.common.truth.Truth.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Small transformers of the same blocks learn a few answers by heart. */
final class TransformerStepTest {

  private static final int BATCH = 3;
  private static final int STEPS = 10;
  private static final double RATE = 0.1;

  static Stream<Arguments> networks() {
    return Stream.of(
        Arguments.of(
            "All-in-one",
            TinyAllInOneUndistilledDistiller.builder().build().studentTraining(1),
            Map.of("question", words(), "video", normal(8, 12))),
        Arguments.of(
            "VIOLET",
            TinyVioletUndistilledDistiller.builder().build().studentTraining(1),
            Map.of("question", words(), "video", normal(512, 96))),
        Arguments.of(
            "MERLOT",
            TinyMerlotUndistilledDistiller.builder().build().studentTraining(1),
            Map.of("question", words(), "first", normal(3, 32, 32), "second", normal(3, 32, 32))),
        Arguments.of(
            "Co-Token",
            TinyCoTokenUndistilledDistiller.builder().build().studentTraining(1),
            Map.of("question", words(), "fast", normal(6, 7), "slow", normal(3, 7))),
        Arguments.of(
            "SiaSamRea",
            TinySiaSamReaUndistilledDistiller.builder().build().studentTraining(1),
            Map.of("question", words(), "video", normal(6, 7))),
        Arguments.of(
            "SViTT",
            TinySvittWritingDistiller.builder().build().studentTraining(1),
            Map.of("question", words(), "video", normal(8, 12), "begun", words())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void learns(String name, TrainingGraph training, Map<String, INDArray> inputs) {
    ComputationGraph graph = training.initialised();
    assertThat(graph.params().length()).isGreaterThan(0);
    Map<String, Value> batch = new HashMap<>();
    inputs.forEach((input, values) -> batch.put(input, Value.of(values)));
    for (String label : training.labels()) {
      INDArray labels = Nd4j.zeros(BATCH, 5);
      for (int i = 0; i < BATCH; i++) {
        labels.putScalar(i, i, 1);
      }
      batch.put(TrainingGraph.labelInput(label), Value.of(labels));
    }
    GraphRunner runner = new GraphRunner(graph, training.lossNodes());
    double first = loss(runner, training, batch);
    for (int step = 0; step < STEPS; step++) {
      runner.forward(batch, true, step);
      runner.gradients().assign(0);
      runner.backward(training.weights());
      assertThat(runner.gradients().norm2Number().doubleValue()).isGreaterThan(0.0);
      runner.parameters().subi(runner.gradients().mul(RATE));
    }
    assertThat(loss(runner, training, batch)).isLessThan(0.97 * first);
  }

  private static double loss(GraphRunner runner, TrainingGraph training, Map<String, Value> batch) {
    runner.forward(batch, false, 0);
    return runner.value(training.lossNodes().get(0)).array().getDouble(0);
  }

  private static INDArray normal(long... shape) {
    long[] all = new long[shape.length + 1];
    all[0] = BATCH;
    System.arraycopy(shape, 0, all, 1, shape.length);
    return Nd4j.rand(all).subi(0.5).muli(2);
  }

  private static INDArray words() {
    return Nd4j.createFromArray(new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}});
  }
}
