package org.distill4j.runtime.graph;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.graph.LossInput.Source;
import org.distill4j.runtime.graph.schedule.LearnedWeightLayer;

/** Adds losses to the graph of the network that they train. */
final class LossVertices {

  private LossVertices() {}

  /**
   * Adds a loss and the adapters of its inputs.
   *
   * @throws IllegalArgumentException if the network lacks a node that the loss reads
   */
  static void add(NetworkGraph network, LossNode loss, GraphBuilder graph) {
    checkReads(network, graph, loss);
    List<String> reads = new ArrayList<>();
    for (LossInput input : loss.inputs()) {
      String value = input(input);
      if (input.adapter().isPresent()) {
        String adapter = TrainingGraph.ADAPTER + loss.name() + "/" + value;
        graph.addVertex(adapter, new LayerVertex(input.adapter().get()), value);
        value = adapter;
      }
      reads.add(value);
    }
    String node =
        (loss.learned().isPresent() ? TrainingGraph.UNWEIGHTED : TrainingGraph.LOSS) + loss.name();
    graph.addVertex(node, new LayerVertex(loss.layer()), reads.toArray(String[]::new));
    if (loss.learned().isPresent()) {
      LearnedWeightLayer weight = new LearnedWeightLayer(loss.learned().getAsDouble());
      graph.addVertex(TrainingGraph.LOSS + loss.name(), new LayerVertex(weight), node);
    }
  }

  private static void checkReads(NetworkGraph network, GraphBuilder graph, LossNode loss) {
    for (LossInput input : loss.inputs()) {
      String node = input.node();
      if (input.source() == Source.STUDENT
          && !graph.getNetworkInputs().contains(node)
          && !graph.getVertices().containsKey(node)) {
        throw new IllegalArgumentException(
            "The loss '%s' reads '%s', which %s does not have; it has %s"
                .formatted(loss.name(), node, network.name(), graph.getVertices().keySet()));
      }
    }
  }

  /** Returns the node or the graph input that a loss reads. */
  static String input(LossInput input) {
    return switch (input.source()) {
      case TEACHER -> TrainingGraph.teacherInput(input.signal().orElseThrow().name());
      case LABEL -> TrainingGraph.labelInput(input.node());
      case STUDENT -> input.node();
    };
  }
}
