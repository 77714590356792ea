package org.distill4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.summary.Cost;
import org.distill4j.processor.summary.NetworkSummary;
import org.distill4j.processor.summary.NodeSummary;
import org.distill4j.processor.summary.Typical;

/** The table of nodes and their costs in the Javadoc of a generated graph. */
final class NodeTable {

  private static final int NUMBERS = 3;

  /** The maximum number of nodes that are listed; all are in the JSON beside the class. */
  private static final int MOST_ROWS = 1_000;

  private NodeTable() {}

  static String of(NetworkSummary network) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("node", "operation", "value", "parameters", "multiply-adds", "bytes"));
    addRows(rows, network, network.inputs());
    addRows(rows, network, network.nodes());
    rows.add(row("total", "", "", network.total().map(network::value)));
    if (!network.trainingNodes().isEmpty()) {
      addRows(rows, network, network.trainingNodes());
      rows.add(row("in training only", "", "", network.trainingTotal().map(network::value)));
    }
    return AlignedText.of(rows, NUMBERS);
  }

  /** Adds a row for each node; the end of a long list is left out. */
  private static void addRows(
      List<List<String>> rows, NetworkSummary network, List<NodeSummary> nodes) {
    nodes.stream().limit(MOST_ROWS).forEach(node -> rows.add(row(network, node)));
    if (nodes.size() > MOST_ROWS) {
      String more = Polynomial.of(nodes.size() - MOST_ROWS).toString();
      rows.add(List.of("... and " + more + " more", "", "", "", "", ""));
    }
  }

  /** Returns the totals for typical sizes; empty if they are constants already. */
  static String example(NetworkSummary network) {
    Cost formulas = network.total();
    Map<String, Integer> sizes = network.typical(formulas);
    if (sizes.isEmpty()) {
      return "";
    }
    Cost total = formulas.map(network::value).map(formula -> Typical.value(formula, sizes));
    return "For %s:\n%s parameters, %s multiply-adds and %s bytes."
        .formatted(Typical.inWords(sizes), total.parameters(), total.multiplyAdds(), total.bytes());
  }

  private static List<String> row(NetworkSummary network, NodeSummary node) {
    return row(
        node.name(),
        node.isInput() ? "input" : node.operation(),
        node.value(node.shape().map(network::value)),
        node.cost().map(network::value));
  }

  private static List<String> row(String node, String operation, String value, Cost cost) {
    return List.of(
        node,
        operation,
        value,
        text(cost.parameters()),
        text(cost.multiplyAdds()),
        text(cost.bytes()));
  }

  private static String text(Polynomial count) {
    return count.equals(Polynomial.ZERO) ? "" : count.abbreviated();
  }
}
