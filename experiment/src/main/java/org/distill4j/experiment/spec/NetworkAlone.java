package org.distill4j.experiment.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.catalogue.NetworkBuilder;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Teacher;

/** A network without teachers and distillation, trained with the usual loss of each answer. */
final class NetworkAlone extends Distiller {

  private final NetworkGraph network;
  private final Map<String, AnswerKind> answers;

  private NetworkAlone(NetworkGraph network, Map<String, AnswerKind> answers) {
    this.network = network;
    this.answers = answers;
  }

  /**
   * Returns the builder of a network.
   *
   * @param answers the answers that are trained, with their kinds
   */
  static DistillerBuilder builder(NetworkBuilder network, Map<String, AnswerKind> answers) {
    return new Builder(network, new LinkedHashMap<>(answers));
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public List<Teacher> teachers() {
    return List.of();
  }

  @Override
  public NetworkGraph student() {
    return network;
  }

  @Override
  public List<LossNode> losses() {
    List<LossNode> losses = new ArrayList<>();
    answers.forEach(
        (answer, kind) ->
            losses.add(
                LossNode.of(
                    answer, 1, kind.loss(), LossInput.student(answer), LossInput.label(answer))));
    return losses;
  }

  private record Builder(NetworkBuilder network, Map<String, AnswerKind> answers)
      implements DistillerBuilder {

    @Override
    public List<String> dimensions() {
      return network.dimensions();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of();
    }

    @Override
    public DistillerBuilder set(String name, double value) {
      network.set(name, (int) value);
      return this;
    }

    @Override
    public Distiller build() {
      return new NetworkAlone(network.build(), answers);
    }
  }
}
