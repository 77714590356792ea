package org.distill4j.runtime.graph.stored;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;

/** The comparison of a stored network with its spec. */
public final class ConfigurationDifference {

  private ConfigurationDifference() {}

  /** Returns the first difference in words; empty if the networks are the same. */
  public static Optional<String> between(
      ComputationGraphConfiguration stored, ComputationGraphConfiguration spec) {
    if (!stored.getNetworkInputs().equals(spec.getNetworkInputs())) {
      return different("the inputs", stored.getNetworkInputs(), spec.getNetworkInputs());
    }
    if (!stored.getNetworkOutputs().equals(spec.getNetworkOutputs())) {
      return different("the outputs", stored.getNetworkOutputs(), spec.getNetworkOutputs());
    }
    Map<String, GraphVertex> nodes = stored.getVertices();
    Set<String> names = new TreeSet<>(nodes.keySet());
    names.addAll(spec.getVertices().keySet());
    for (String name : names) {
      Optional<String> difference = ofNode(name, stored, spec);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofNode(
      String name, ComputationGraphConfiguration stored, ComputationGraphConfiguration spec) {
    GraphVertex node = stored.getVertices().get(name);
    GraphVertex expected = spec.getVertices().get(name);
    if (node == null || expected == null) {
      return Optional.of(
          "the node '%s' is only in the %s".formatted(name, node == null ? "spec" : "file"));
    }
    if (!node.equals(expected)) {
      return different("the node '" + name + "'", node, expected);
    }
    return stored.getVertexInputs().get(name).equals(spec.getVertexInputs().get(name))
        ? Optional.empty()
        : different(
            "what '" + name + "' reads",
            stored.getVertexInputs().get(name),
            spec.getVertexInputs().get(name));
  }

  private static Optional<String> different(String part, Object stored, Object spec) {
    return Optional.of("%s: %s in the file, %s in the spec".formatted(part, stored, spec));
  }
}
