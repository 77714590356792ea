package org.distill4j.processor.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.summary.Cost;
import org.distill4j.processor.summary.NetworkSummary;
import org.distill4j.processor.summary.NodeSummary;

/**
 * Converts a network to JSON. Formulas use all dimensions, so a reader can substitute other values.
 */
final class NetworkResource {

  private NetworkResource() {}

  static Map<String, Object> of(NetworkSummary network) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", Resource.SCHEMA);
    json.put("kind", "network");
    json.put("name", network.name().qualified());
    json.put("title", network.name().title());
    json.put("generated", network.name().generatedClass("Graph"));
    json.put("dimensions", network.dimensions().stream().map(NetworkResource::dimension).toList());
    json.put("varying", varying(network));
    json.put("typical", network.typical());
    List<Map<String, Object>> nodes = new ArrayList<>();
    network.inputs().forEach(node -> nodes.add(node(node, "input")));
    network.nodes().forEach(node -> nodes.add(node(node, "network")));
    network.trainingNodes().forEach(node -> nodes.add(node(node, "training")));
    json.put("nodes", nodes);
    json.put("outputs", network.outputs());
    json.put("total", cost(network.total()));
    json.put("training", cost(network.trainingTotal()));
    return json;
  }

  private static Map<String, Object> dimension(DimensionSpec dimension) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", dimension.name());
    dimension.value().ifPresent(value -> json.put("value", value));
    return json;
  }

  /** Returns the axes whose length varies between batches. */
  private static List<String> varying(NetworkSummary network) {
    Set<String> names = new TreeSet<>();
    network.inputs().forEach(i -> i.shape().axes().forEach(axis -> names.addAll(axis.names())));
    network.dimensions().forEach(dimension -> names.remove(dimension.name()));
    return List.copyOf(names);
  }

  private static Map<String, Object> node(NodeSummary node, String use) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", node.name());
    json.put("use", use);
    json.put("operation", node.operation());
    json.put("kind", node.kind().name());
    if (use.equals("input")) {
      json.put("column", node.kind().column());
    }
    json.put("shape", node.shape().axes().stream().map(Polynomial::formula).toList());
    json.put("reads", node.reads());
    json.putAll(cost(node.cost()));
    return json;
  }

  static Map<String, Object> cost(Cost cost) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("parameters", cost.parameters().formula());
    if (cost.hasFrozen()) {
      json.put("frozenParameters", cost.frozen().formula());
    }
    json.put("multiplyAdds", cost.multiplyAdds().formula());
    json.put("activationBytes", cost.bytes().formula());
    return json;
  }
}
