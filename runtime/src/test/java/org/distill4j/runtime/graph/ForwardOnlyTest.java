package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.norm.RmsNormLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Inference without values for a backward pass, and layers that pass their input on. */
final class ForwardOnlyTest {

  private static final List<String> NODES = List.of("hidden", "kept", "normal", "result");

  private final ComputationGraph graph =
      new ComputationGraph(
          NetworkGraph.builder(1)
              .addInputs("x")
              .addVertex("hidden", new LayerVertex(new DenseLayer(3, 4, Activation.GELU)), "x")
              .addVertex("kept", new LayerVertex(new DropoutLayer(0.5)), "hidden")
              .addVertex("normal", new LayerVertex(new LayerNormLayer(4, 1e-5, true)), "kept")
              .addVertex("result", new LayerVertex(new RmsNormLayer(4, 1e-5)), "normal", "kept")
              .setOutputs("result")
              .build());

  private final Map<String, Value> batch =
      Map.of(
          "x", Value.of(Nd4j.createFromArray(0.5f, -1.5f, 2, 1, 0.25f, -0.75f).reshape('c', 2, 3)));

  private static float[] floats(GraphRunner runner, String node) {
    return runner.value(node).array().dup().data().asFloat();
  }

  @Test
  void givesTheSameValues() {
    GraphRunner usual = new GraphRunner(graph, NODES);
    GraphRunner only = new GraphRunner(graph, NODES).forwardOnly();
    usual.forward(batch, false, 0);
    only.forward(batch, false, 0);
    for (String node : NODES) {
      assertThat(floats(only, node)).isEqualTo(floats(usual, node));
    }
    assertThat(floats(only, "result")).hasLength(8);
  }

  @Test
  void refusesABackwardPass() {
    GraphRunner only = new GraphRunner(graph, NODES).forwardOnly();
    only.forward(batch, false, 0);
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> only.backward(Map.of("result", 1.0)));
    assertThat(thrown).hasMessageThat().contains("forwardOnly()");
  }

  @Test
  void inactiveDropoutPassesItsInputOn() {
    GraphRunner runner = new GraphRunner(graph, NODES);
    runner.forward(batch, false, 0);
    assertThat(runner.value("kept").array()).isSameInstanceAs(runner.value("hidden").array());
    runner.forward(batch, true, 0);
    INDArray dropped = runner.value("kept").array();
    assertThat(dropped).isNotSameInstanceAs(runner.value("hidden").array());
    assertThat(dropped.dataType()).isEqualTo(DataType.FLOAT);
  }

  @Test
  void oneNodeWithDropoutLeavesTheOthers() {
    GraphRunner runner = new GraphRunner(graph, NODES).forwardOnly();
    runner.forward(batch, false, 0);
    float[] hidden = floats(runner, "hidden");
    runner.again("result", Set.of("kept"), 3);
    assertThat(floats(runner, "hidden")).isEqualTo(hidden);
    assertThat(floats(runner, "kept")).isNotEqualTo(hidden);
  }
}
