package org.distill4j.runtime.graph.frozen;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.layer.LayerSamples;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.layer.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Each layer with frozen parameters computes what it computes with trained ones of the same values
 * that a stage freezes, bit by bit.
 */
final class FrozenLayersTest {

  private static final String NODE = "node";
  private static final String LOSS = "loss";

  static Stream<Sample> samples() {
    return LayerSamples.all().filter(sample -> !sample.layer().parameters().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void computesLikeTrainedParametersOfTheSameValues(Sample sample) {
    for (Storage storage : Storage.values()) {
      ComputationGraph frozen = graph(sample, new LayerVertex(sample.layer()).frozen(storage));
      ComputationGraph trained = graph(sample, new LayerVertex(sample.layer()));
      NodeParameters values = NodeParameters.of(frozen);
      for (Parameter parameter : values.declared(NODE)) {
        INDArray copy = values.get(NODE, parameter.name());
        NodeParameters.of(trained).set(NODE, parameter.name(), copy);
      }
      assertThat(length(frozen) + sample.parameters()).isEqualTo(length(trained));
      GraphRunner own = new GraphRunner(frozen, List.of(LOSS));
      GraphRunner other = new GraphRunner(trained, List.of(LOSS));
      other.select(List.of(LOSS), Set.of(NODE));
      assertThat(own.trained()).isEqualTo(other.trained());
      for (long step = 0; step < 2; step++) {
        own.forward(values(sample), true, step);
        other.forward(values(sample), true, step);
        assertThat(own.value(NODE).array()).isEqualTo(other.value(NODE).array());
        own.backward(Map.of(LOSS, 1.0));
        other.backward(Map.of(LOSS, 1.0));
      }
      for (String node : own.trained()) {
        assertThat(gradient(own, frozen, node)).isEqualTo(gradient(other, trained, node));
      }
    }
  }

  private static long length(ComputationGraph graph) {
    return graph.params() == null ? 0 : graph.params().length();
  }

  private static float gradient(GraphRunner runner, ComputationGraph graph, String node) {
    runner.gradients();
    return graph.getVertex(node).getGradientsViewArray().getFloat(0);
  }

  /** Inputs that need a gradient pass a layer that is trained. */
  private static ComputationGraph graph(Sample sample, LayerVertex vertex) {
    GraphBuilder graph = NetworkGraph.builder(3);
    List<String> reads = new ArrayList<>();
    for (int i = 0; i < sample.inputs().size(); i++) {
      String input = "x" + i;
      graph.addInputs(input);
      if (sample.differentiable().get(i)) {
        graph.addVertex("shift" + i, new LayerVertex(new ShiftLayer()), input);
        input = "shift" + i;
      }
      reads.add(input);
    }
    graph.addVertex(NODE, vertex, reads.toArray(String[]::new));
    graph.addVertex(LOSS, new LayerVertex(new WeightedSumLoss()), NODE);
    graph.setOutputs(NODE, LOSS);
    ComputationGraph built = new ContainerGraph(graph.build());
    built.init();
    return built;
  }

  private static Map<String, Value> values(Sample sample) {
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < sample.inputs().size(); i++) {
      values.put("x" + i, new Value(sample.inputs().get(i), sample.mask(i)));
    }
    return values;
  }
}
