package org.distill4j.runtime.graph;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;

/** Compares the parameters of nodes with the number that the compiler derived from their spec. */
final class DeclaredCounts {

  private DeclaredCounts() {}

  /**
   * Checks all nodes of a network, including those that only losses need.
   *
   * @param graph a graph of these nodes alone
   * @throws IllegalStateException if they have another number of parameters
   */
  static void check(NetworkGraph network, GraphBuilder graph) {
    long declared = Checks.sum(network.parameters(), network.trainingParameters());
    long[] found = graph.getVertices().values().stream().mapToLong(DeclaredCounts::count).toArray();
    compare(network.name() + " in training", declared, Checks.sum(found));
  }

  /**
   * Checks the frozen parameters of a network alone.
   *
   * @throws IllegalStateException if its nodes have another number
   */
  static void compareFrozen(NetworkGraph network, ComputationGraphConfiguration configuration) {
    long[] found =
        configuration.getVertices().values().stream()
            .filter(LayerVertex.class::isInstance)
            .mapToLong(vertex -> ((LayerVertex) vertex).frozenParameters())
            .toArray();
    compare("The frozen part of " + network.name(), network.frozenParameters(), Checks.sum(found));
  }

  private static long count(GraphVertex vertex) {
    return vertex.numParams(true);
  }

  /**
   * Checks a loss and its adapters.
   *
   * @throws IllegalStateException if they have another number of parameters or elements of state
   */
  static void check(LossNode loss) {
    compare("The loss '" + loss.name() + "'", loss.parameters(), sum(loss, Layer::parameters));
    long kept = sum(loss, Layer::state);
    if (loss.state() != kept) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "The loss '%s' declares a state of %,d elements, but its layers have %,d: the 'state'"
                  + " of an operation's annotation differs from its layer's",
              loss.name(),
              loss.state(),
              kept));
    }
  }

  private static long sum(LossNode loss, Function<Layer, List<Parameter>> tensors) {
    long sum = count(tensors.apply(loss.layer()));
    for (LossInput input : loss.inputs()) {
      long adapter = input.adapter().map(it -> count(tensors.apply(it))).orElse(0L);
      sum = Checks.sum(sum, adapter);
    }
    return sum;
  }

  private static long count(List<Parameter> tensors) {
    return tensors.stream().mapToLong(Parameter::length).sum();
  }

  /** Throws an exception if two counts differ. */
  static void compare(String owner, long declared, long found) {
    if (declared != found) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s declares %,d parameters, but its nodes have %,d: the 'parameters' of an"
                  + " operation's annotation differ from its layer's",
              owner,
              declared,
              found));
    }
  }
}
