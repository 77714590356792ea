package org.distill4j.processor.diagram;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.processor.diagram.Diagram.Arrow;
import org.distill4j.processor.diagram.Diagram.Box;
import org.distill4j.processor.diagram.Diagram.Style;
import org.distill4j.processor.summary.NetworkSummary;
import org.distill4j.processor.summary.NodeSummary;

/** The diagram of all nodes of a network. */
public final class NetworkDiagram {

  private NetworkDiagram() {}

  /** Creates the diagram of a network. */
  public static Diagram of(NetworkSummary network) {
    List<Box> boxes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    network.inputs().forEach(node -> add(network, node, Style.INPUT, boxes, arrows));
    for (NodeSummary node : network.nodes()) {
      add(network, node, style(network, node), boxes, arrows);
    }
    network.trainingNodes().forEach(node -> add(network, node, Style.LOSS, boxes, arrows));
    return new Diagram(network.name().toString(), boxes, arrows, false);
  }

  static Style style(NetworkSummary network, NodeSummary node) {
    if (node.isInput()) {
      return Style.INPUT;
    }
    return network.outputs().contains(node.name()) ? Style.OUTPUT : Style.NODE;
  }

  private static void add(
      NetworkSummary network, NodeSummary node, Style style, List<Box> boxes, List<Arrow> arrows) {
    int dot = node.name().lastIndexOf('.');
    boxes.add(
        new Box(
            node.name(),
            dot < 0 ? "" : node.name().substring(0, dot),
            node.name(),
            lines(network, node),
            style));
    node.reads().forEach(read -> arrows.add(new Arrow(read, node.name(), false)));
  }

  static List<String> lines(NetworkSummary network, NodeSummary node) {
    String value = node.value(node.shape().map(network::value));
    return node.isInput() ? List.of(value) : List.of(node.operation(), value);
  }
}
