package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class GraphRunnerTest {

  private final TrainingGraph training = new TestDistiller().distillation(5);

  private static Map<String, Value> batch(DataType type) {
    Map<String, Value> batch = new HashMap<>();
    batch.put("x", rows(type, 0.5, -1.5, 2, 1, 0.25, -0.75));
    batch.put("label/annotated", rows(type, 1, 0, 1, -1, 0.5, 0));
    batch.put("teacher/q", rows(type, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6));
    return batch;
  }

  private static Value rows(DataType type, double... values) {
    return Value.of(Nd4j.createFromArray(values).castTo(type).reshape('c', 2, 3));
  }

  private ComputationGraph inDouble() {
    ComputationGraphConfiguration configuration = training.configuration().clone();
    configuration.setDataType(DataType.DOUBLE);
    ComputationGraph graph = new ComputationGraph(configuration);
    graph.init();
    return graph;
  }

  private static double total(GraphRunner runner, TrainingGraph training) {
    return training.losses().stream()
        .mapToDouble(l -> l.weight().value() * runner.value(l.node()).array().getDouble(0))
        .sum();
  }

  @Test
  void gradientIsThatOfTheWeightedLosses() {
    GraphRunner runner = new GraphRunner(inDouble(), training.lossNodes());
    Map<String, Value> batch = batch(DataType.DOUBLE);
    runner.forward(batch, true, 3);
    runner.backward(training.weights());

    INDArray parameters = runner.parameters();
    for (int i = 0; i < parameters.length(); i++) {
      double value = parameters.getDouble(i);
      double[] ends = new double[2];
      for (int side = 0; side < 2; side++) {
        parameters.putScalar(i, value + (side == 0 ? 1e-5 : -1e-5));
        runner.forward(batch, true, 3);
        ends[side] = total(runner, training);
      }
      parameters.putScalar(i, value);
      double expected = (ends[0] - ends[1]) / 2e-5;
      assertThat(runner.gradients().getDouble(i)).isWithin(1e-8).of(expected);
    }
  }

  @Test
  void runsOnlyWhatIsSelected() {
    GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
    Map<String, Value> batch = batch(DataType.FLOAT);
    batch.remove("label/annotated");

    runner.select(List.of("loss/inner"), List.of());
    runner.forward(batch, true, 0);
    runner.backward(Map.of("loss/inner", 1.0));

    assertThat(runner.trained()).containsExactly("a");
    assertThat(runner.inputs()).contains("label/annotated");
    assertThrows(IllegalArgumentException.class, () -> runner.value("out"));
    runner.select(training.lossNodes(), List.of());
    assertThat(runner.trained()).containsExactly("a", "out");
  }

  @Test
  void frozenNodesGetNoGradient() {
    ComputationGraph graph = training.initialised();
    GraphRunner runner = new GraphRunner(graph, training.lossNodes());
    runner.forward(batch(DataType.FLOAT), false, 0);
    runner.backward(training.weights());
    INDArray all = graph.getVertex("a").getGradientsViewArray().dup();
    runner.gradients().assign(0);

    runner.select(training.lossNodes(), List.of("out"));
    runner.forward(batch(DataType.FLOAT), false, 0);
    runner.backward(training.weights());

    assertThat(runner.trained()).containsExactly("a");
    assertThat(graph.getVertex("a").getGradientsViewArray()).isEqualTo(all);
    assertThat(graph.getVertex("out").getGradientsViewArray().norm2Number().doubleValue())
        .isEqualTo(0.0);
  }

  @Test
  void selectsNothingThatIsNotThere() {
    GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
    var wanted =
        assertThrows(
            IllegalArgumentException.class, () -> runner.select(List.of("unread"), List.of()));
    assertThat(wanted).hasMessageThat().contains("'unread' is not one of this runner");
    var frozen =
        assertThrows(
            IllegalArgumentException.class,
            () -> runner.select(training.lossNodes(), List.of("answr")));
    assertThat(frozen).hasMessageThat().contains("no node 'answr'");
  }

  @Test
  void gradientsAddUpOverSteps() {
    GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
    runner.forward(batch(DataType.FLOAT), false, 0);
    runner.backward(training.weights());
    INDArray once = runner.gradients().dup();
    runner.forward(batch(DataType.FLOAT), false, 1);
    runner.backward(training.weights());

    assertThat(once.norm1Number().doubleValue()).isGreaterThan(0.0);
    assertThat(runner.gradients().equalsWithEps(once.mul(2), 1e-5)).isTrue();
  }

  @Test
  void lossOfWeightZeroGivesNoGradient() {
    GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
    runner.forward(batch(DataType.FLOAT), false, 0);
    runner.backward(Map.of("loss/answers", 0.0, "loss/inner", 0.0));

    assertThat(runner.gradients().norm1Number().doubleValue()).isEqualTo(0.0);
  }

  @Test
  void runsOnlyWhatTheWantedNodesNeed() {
    GraphRunner runner = new GraphRunner(training.initialised(), List.of("out"));
    runner.forward(Map.of("x", batch(DataType.FLOAT).get("x")), false, 0);

    assertThat(runner.value("out").array().shape()).isEqualTo(new long[] {2, 3});
    var e = assertThrows(IllegalArgumentException.class, () -> runner.value("unread"));
    assertThat(e).hasMessageThat().contains("'unread' was not run");
  }

  @Test
  void valuesAreThoseOfDl4jsOwnOutput() {
    ComputationGraph graph = TestNetwork.named("N").initialised(9);
    INDArray x = batch(DataType.FLOAT).get("x").array();
    INDArray[] first = graph.output(x);
    INDArray kept = first[0].dup();
    graph.output(x.mul(3));

    GraphRunner runner = new GraphRunner(graph, List.of("out", "unread"));
    runner.forward(Map.of("x", Value.of(x)), false, 0);
    assertThat(first[0]).isEqualTo(kept);
    assertThat(runner.value("out").array()).isEqualTo(first[0]);
    assertThat(runner.value("unread").array()).isEqualTo(first[1]);
  }

  @Test
  void gradientIsThatOfDl4jsOwnBackpropagation() {
    ComputationGraph graph = TestNetwork.named("N").initialised(9);
    INDArray x = batch(DataType.FLOAT).get("x").array();
    INDArray ones = Nd4j.ones(DataType.FLOAT, 2, 3);
    graph.output(x);
    graph.feedForward(new INDArray[] {x}, false, false);
    graph.backpropGradient(ones, ones);
    INDArray stock = graph.getFlattenedGradients().dup();
    graph.backpropGradient(ones, ones);

    assertThat(graph.getFlattenedGradients()).isEqualTo(stock);
    assertThat(graph.getVertex("unread").getGradientsViewArray())
        .isEqualTo(Nd4j.concat(0, x.sum(0), ones.sum(0)));
  }

  @Test
  void noiseDependsOnSeedAndStepAlone() {
    GraphRunner runner = new GraphRunner(training.initialised(), List.of("out"));
    GraphRunner other = new GraphRunner(training.initialised(), training.lossNodes());
    runner.forward(batch(DataType.FLOAT), true, 1);
    INDArray first = runner.value("out").array().dup();
    runner.forward(batch(DataType.FLOAT), true, 2);
    INDArray second = runner.value("out").array().dup();
    other.forward(batch(DataType.FLOAT), true, 1);

    assertThat(second).isNotEqualTo(first);
    assertThat(other.value("out").array()).isEqualTo(first);
  }

  @Test
  void saysWhichInputIsMissing() {
    GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
    Map<String, Value> batch = batch(DataType.FLOAT);
    batch.remove("teacher/q");
    var e = assertThrows(IllegalArgumentException.class, () -> runner.forward(batch, true, 0));
    assertThat(e).hasMessageThat().contains("'teacher/q' is missing");
    assertThat(e).hasMessageThat().contains("[x, label/annotated, teacher/q]");
  }

  @Test
  void refusesAnotherDataTypeAndAnotherBatchSize() {
    GraphRunner runner = new GraphRunner(training.initialised(), List.of("loss/inner"));
    var type =
        assertThrows(
            IllegalArgumentException.class, () -> runner.forward(batch(DataType.DOUBLE), true, 0));
    assertThat(type).hasMessageThat().contains("'x' is DOUBLE, the graph computes in FLOAT");

    Map<String, Value> batch = batch(DataType.FLOAT);
    batch.put("teacher/q", Value.of(Nd4j.zeros(DataType.FLOAT, 4, 3)));
    var size = assertThrows(IllegalArgumentException.class, () -> runner.forward(batch, true, 0));
    assertThat(size).hasMessageThat().contains("'teacher/q' has 4 examples, 'x' has 2");
  }

  @Test
  void refusesNodesThatAreNotThereAndLossesThatAreNone() {
    ComputationGraph graph = training.initialised();
    var unknown =
        assertThrows(IllegalArgumentException.class, () -> new GraphRunner(graph, List.of("no")));
    assertThat(unknown).hasMessageThat().contains("no node 'no'");

    GraphRunner runner = new GraphRunner(graph, List.of("out"));
    runner.forward(batch(DataType.FLOAT), true, 0);
    var scalar =
        assertThrows(IllegalArgumentException.class, () -> runner.backward(Map.of("out", 1.0)));
    assertThat(scalar).hasMessageThat().contains("'out' is no loss");
  }
}
