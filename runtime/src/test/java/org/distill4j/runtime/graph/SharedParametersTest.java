package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Two vertices with the parameters of one. */
final class SharedParametersTest {

  private static final double STEP = 1e-6;

  private static ComputationGraph graph() {
    ComputationGraphConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(7)
            .dataType(DataType.DOUBLE)
            .graphBuilder()
            .addInputs("x", "label/y")
            .addVertex("first", new LayerVertex(new DenseLayer(4, 4, Activation.TANH)), "x")
            .addVertex(
                "second", new LayerVertex(new DenseLayer(4, 4, Activation.TANH), "first"), "first")
            .addVertex("answer", new LayerVertex(new LogitsLayer(4, 3)), "second")
            .addVertex("loss/l", new LayerVertex(new CrossEntropyLoss()), "answer", "label/y")
            .setOutputs("answer", "loss/l")
            .build();
    ComputationGraph graph = new ComputationGraph(configuration);
    graph.init();
    return graph;
  }

  private static Map<String, Value> batch() {
    Random random = new Random(3);
    double[][] x = new double[5][4];
    double[][] y = new double[5][3];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 4; j++) {
        x[i][j] = random.nextGaussian();
      }
      y[i][random.nextInt(3)] = 1;
    }
    return Map.of(
        "x", Value.of(Nd4j.createFromArray(x)), "label/y", Value.of(Nd4j.createFromArray(y)));
  }

  @Test
  void theyAreCountedOnceAndTheirGradientsAddUp() {
    ComputationGraph graph = graph();
    assertThat(graph.params().length()).isEqualTo(4 * 4 + 4 + 4 * 3 + 3);
    GraphRunner runner = new GraphRunner(graph, List.of("loss/l"));
    Map<String, Value> batch = batch();
    runner.forward(batch, false, 0);
    runner.backward(Map.of("loss/l", 1.0));
    INDArray gradients = runner.gradients().dup();
    for (long i = 0; i < gradients.length(); i++) {
      double expected = (loss(runner, batch, i, STEP) - loss(runner, batch, i, -STEP)) / (2 * STEP);
      assertThat(gradients.getDouble(i)).isWithin(1e-7).of(expected);
    }
  }

  private static double loss(GraphRunner runner, Map<String, Value> batch, long i, double change) {
    INDArray parameters = runner.parameters();
    double before = parameters.getDouble(i);
    parameters.putScalar(i, before + change);
    runner.forward(batch, false, 0);
    double loss = runner.value("loss/l").array().getDouble(0);
    parameters.putScalar(i, before);
    return loss;
  }

  @Test
  void theyAreStillSharedAfterTheGraphWasStored() {
    ComputationGraph graph = graph();
    ComputationGraph restored =
        new ComputationGraph(
            ComputationGraphConfiguration.fromJson(graph.getConfiguration().toJson()));
    restored.init();
    restored.params().assign(graph.params());
    GraphRunner one = new GraphRunner(graph, List.of("answer"));
    GraphRunner two = new GraphRunner(restored, List.of("answer"));
    one.forward(batch(), false, 0);
    two.forward(batch(), false, 0);
    assertThat(restored.params().length()).isEqualTo(graph.params().length());
    assertThat(two.value("answer").array()).isEqualTo(one.value("answer").array());
  }
}
