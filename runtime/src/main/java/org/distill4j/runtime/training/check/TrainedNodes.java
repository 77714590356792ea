package org.distill4j.runtime.training.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.container.ReadNodes;
import org.distill4j.runtime.graph.schedule.WeightSchedule;

/** The nodes of a network whose parameters the losses of a training change. */
public final class TrainedNodes {

  private final TrainingGraph training;
  private final Map<String, GraphVertex> vertices;

  /** The nodes of the network alone. */
  private final Set<String> own;

  private TrainedNodes(TrainingGraph training) {
    this.training = training;
    this.vertices = training.configuration().getVertices();
    this.own = training.network().configuration(0).getVertices().keySet();
  }

  /** Returns the nodes that own trained parameters, those of losses and adapters excluded. */
  static Set<String> of(TrainingGraph training) {
    Set<String> trained = new LinkedHashSet<>();
    for (Stage stage : training.stages()) {
      trained.addAll(new TrainedNodes(training).ofStage(stage));
    }
    return trained;
  }

  /**
   * Requires that a training changes its network.
   *
   * @throws IllegalStateException if the network has no parameters, or none that a loss trains
   */
  public static void require(TrainingGraph training) {
    if (!of(training).isEmpty()) {
      return;
    }
    if (training.network().parameters() == 0 && training.network().frozenParameters() == 0) {
      throw new IllegalStateException(
          ("%s has no parameters, so there is nothing to train. Fix: add a node that has, such as"
                  + " @Dense; a teacher without parameters is given to the run untrained.")
              .formatted(training.name()));
    }
    throw new IllegalStateException(
        ("Nothing of %s would be trained: no loss of a weight above 0 depends on parameters that"
                + " are not frozen. Losses: %s. Fix: raise a weight, or freeze fewer nodes.")
            .formatted(
                training.name(),
                training.losses().stream()
                    .map(TrainingGraph.Loss::name)
                    .collect(Collectors.joining(", "))));
  }

  private Set<String> ofStage(Stage stage) {
    List<String> losses = new ArrayList<>();
    for (TrainingGraph.Loss loss : training.losses()) {
      WeightSchedule weight = loss.weight();
      boolean active = weight.value() != 0 || weight.at(0) != 0;
      if (active && stage.losses().contains(loss.name())) {
        losses.add(loss.node());
      }
    }
    Set<String> frozen = new LinkedHashSet<>();
    stage.frozen().forEach(node -> frozen.add(owner(node)));
    Set<String> trained = new LinkedHashSet<>();
    for (String node : ReadNodes.of(training.configuration(), losses)) {
      if (!vertices.containsKey(node)) {
        continue;
      }
      String owner = owner(node);
      boolean hasParameters = vertices.get(owner).numParams(true) > 0;
      if (hasParameters && !frozen.contains(owner) && own.contains(owner)) {
        trained.add(owner);
      }
    }
    return trained;
  }

  private String owner(String node) {
    return vertices.get(node) instanceof LayerVertex vertex && vertex.getParametersOf() != null
        ? vertex.getParametersOf()
        : node;
  }
}
