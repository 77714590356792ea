package org.distill4j.runtime.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of a network.
 *
 * @param name the canonical name of the interface
 * @param title the title in tables
 * @param generated the canonical name of the generated class
 * @param dimensions all dimensions
 * @param varying the axes whose length varies from batch to batch
 * @param typical typical values of sizes that have none
 * @param nodes inputs, nodes of the network, and nodes of the training alone
 * @param outputs the names of the outputs
 * @param total the cost of the network
 * @param training the additional cost of the nodes of the training alone
 */
public record NetworkDescription(
    String name,
    String title,
    String generated,
    List<Dimension> dimensions,
    List<String> varying,
    Map<String, Integer> typical,
    List<NodeDescription> nodes,
    List<String> outputs,
    Cost total,
    Cost training)
    implements SpecDescription {

  /** The value of "kind" in files. */
  static final String KIND = "network";

  /** Copies lists and map. */
  public NetworkDescription {
    dimensions = List.copyOf(dimensions);
    varying = List.copyOf(varying);
    typical = Collections.unmodifiableMap(new LinkedHashMap<>(typical));
    nodes = List.copyOf(nodes);
    outputs = List.copyOf(outputs);
  }

  static NetworkDescription read(JsonObject json) throws SpecFormatException {
    return new NetworkDescription(
        json.text("name"),
        json.text("title"),
        json.text("generated"),
        json.objects("dimensions", Dimension::read),
        json.texts("varying"),
        json.integers("typical"),
        json.objects("nodes", NodeDescription::read),
        json.texts("outputs"),
        json.object("total", Cost::read),
        json.object("training", Cost::read));
  }

  /** Returns the nodes of one part of the network. */
  public List<NodeDescription> nodes(NodeUse use) {
    return nodes.stream().filter(node -> node.use() == use).toList();
  }

  /** Returns the names of the inputs, in alphabetical order. */
  public Set<String> inputs() {
    Set<String> inputs = new TreeSet<>();
    nodes(NodeUse.INPUT).forEach(node -> inputs.add(node.name()));
    return inputs;
  }
}
