package org.distill4j.runtime.graph.frozen;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gradient of trained parameters below, between and above frozen ones, in double. */
final class FrozenGradientTest {

  private static final double STEP = 1e-6;
  private static final String LOSS = "loss/l";

  private static ComputationGraph graph(Storage storage) {
    ComputationGraphConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(7)
            .dataType(DataType.DOUBLE)
            .graphBuilder()
            .addInputs("x", "label/y")
            .addVertex("bottom", frozen(storage), "x")
            .addVertex("low", new LayerVertex(dense()), "bottom")
            .addVertex("middle", frozen(storage), "low")
            .addVertex("again", new LayerVertex(dense(), "middle"), "middle")
            .addVertex("high", new LayerVertex(dense(), "low"), "again")
            .addVertex("answer", new LayerVertex(new LogitsLayer(4, 3)), "high")
            .addVertex(LOSS, new LayerVertex(new CrossEntropyLoss()), "answer", "label/y")
            .setOutputs("answer", LOSS)
            .build();
    ComputationGraph graph = new ContainerGraph(configuration);
    graph.init();
    return graph;
  }

  private static DenseLayer dense() {
    return new DenseLayer(4, 4, Activation.TANH);
  }

  private static LayerVertex frozen(Storage storage) {
    return new LayerVertex(dense()).frozen(storage);
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

  @ParameterizedTest
  @EnumSource(Storage.class)
  void isTheDifferenceOfTheLoss(Storage storage) {
    ComputationGraph graph = graph(storage);
    assertThat(graph.params().length()).isEqualTo(4 * 4 + 4 + 4 * 3 + 3);
    GraphRunner runner = new GraphRunner(graph, List.of(LOSS));
    assertThat(runner.trained()).containsExactly("low", "answer");
    Map<String, Value> batch = batch();
    runner.forward(batch, false, 0);
    runner.backward(Map.of(LOSS, 1.0));
    INDArray gradients = runner.gradients().dup();
    assertThat(gradients.norm2Number().doubleValue()).isGreaterThan(0.01);
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
    double loss = runner.value(LOSS).array().getDouble(0);
    parameters.putScalar(i, before);
    return loss;
  }
}
