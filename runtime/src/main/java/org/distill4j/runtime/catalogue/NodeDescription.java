package org.distill4j.runtime.catalogue;

import java.util.List;

/**
 * A node of a network.
 *
 * @param name the name, blocks expanded: {@code layers[2].fused}
 * @param use the part of the network
 * @param operation the simple name of the annotation; empty for inputs
 * @param kind the simple name of the kind of its value
 * @param column the canonical name of the class that holds data of an input; empty for others
 * @param shape the size of each axis
 * @param reads the nodes that it reads
 * @param cost the cost for one example
 */
public record NodeDescription(
    String name,
    NodeUse use,
    String operation,
    String kind,
    String column,
    List<Formula> shape,
    List<String> reads,
    Cost cost) {

  /** Copies the lists. */
  public NodeDescription {
    shape = List.copyOf(shape);
    reads = List.copyOf(reads);
  }

  static NodeDescription read(JsonObject json) throws SpecFormatException {
    return new NodeDescription(
        json.text("name"),
        json.constant("use", NodeUse.class),
        json.text("operation"),
        json.text("kind"),
        json.optionalText("column").orElse(""),
        json.formulas("shape"),
        json.texts("reads"),
        Cost.read(json));
  }
}
