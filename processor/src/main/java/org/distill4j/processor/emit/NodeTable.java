package org.distill4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.processor.emit.text.AlignedText;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.summary.Cost;
import org.distill4j.processor.summary.NetworkSummary;
import org.distill4j.processor.summary.NodeSummary;
import org.distill4j.processor.summary.Typical;

/** The table of nodes and their costs in the Javadoc of a generated graph. */
final class NodeTable {

  private static final int NUMBERS = 3;
  private static final int NUMBERS_IF_FROZEN = 4;
  private static final int FROZEN_COLUMN = 4;

  /** The maximum number of nodes that are listed; all are in the JSON beside the class. */
  private static final int MOST_ROWS = 1_000;

  private NodeTable() {}

  static String of(NetworkSummary network) {
    Rows rows = new Rows(network);
    rows.add(network.inputs());
    rows.add(network.nodes());
    rows.add("total", "", "", network.total().map(network::value));
    if (!network.trainingNodes().isEmpty()) {
      rows.add(network.trainingNodes());
      rows.add("in training only", "", "", network.trainingTotal().map(network::value));
    }
    String table = AlignedText.of(rows.texts, rows.frozen ? NUMBERS_IF_FROZEN : NUMBERS);
    return rows.frozen ? table + "\n\n" + counts(network.total().map(network::value)) : table;
  }

  /** {@code trainable 29,735,424, frozen 887,711,844} */
  private static String counts(Cost total) {
    return "trainable %s, frozen %s"
        .formatted(total.parameters().abbreviated(), total.frozen().abbreviated());
  }

  /** Returns the totals for typical sizes; empty if they are constants already. */
  static String example(NetworkSummary network) {
    Cost formulas = network.total();
    Map<String, Integer> sizes = network.typical(formulas);
    if (sizes.isEmpty()) {
      return "";
    }
    Cost total = formulas.map(network::value).map(formula -> Typical.value(formula, sizes));
    String frozen = total.hasFrozen() ? total.frozen() + " frozen parameters, " : "";
    return "For %s:\n%s parameters, %s%s multiply-adds and %s bytes."
        .formatted(
            Typical.inWords(sizes),
            total.parameters(),
            frozen,
            total.multiplyAdds(),
            total.bytes());
  }

  /** The rows of a table, with a column of frozen parameters if there are any. */
  private static final class Rows {

    private final NetworkSummary network;
    private final boolean frozen;
    private final List<List<String>> texts = new ArrayList<>();

    Rows(NetworkSummary network) {
      this.network = network;
      this.frozen = network.total().hasFrozen() || network.trainingTotal().hasFrozen();
      texts.add(
          cells("node", "operation", "value", "parameters", "frozen", "multiply-adds", "bytes"));
    }

    /** Adds a row for each node; the end of a long list is left out. */
    void add(List<NodeSummary> nodes) {
      nodes.stream()
          .limit(MOST_ROWS)
          .forEach(
              node ->
                  add(
                      node.name(),
                      node.isInput() ? "input" : node.operation(),
                      node.value(node.shape().map(network::value)),
                      node.cost().map(network::value)));
      if (nodes.size() > MOST_ROWS) {
        String more = Polynomial.of(nodes.size() - MOST_ROWS).toString();
        texts.add(cells("... and " + more + " more", "", "", "", "", "", ""));
      }
    }

    void add(String node, String operation, String value, Cost cost) {
      texts.add(
          cells(
              node,
              operation,
              value,
              text(cost.parameters()),
              text(cost.frozen()),
              text(cost.multiplyAdds()),
              text(cost.bytes())));
    }

    private List<String> cells(String... columns) {
      List<String> cells = new ArrayList<>(List.of(columns));
      if (!frozen) {
        cells.remove(FROZEN_COLUMN);
      }
      return cells;
    }
  }

  private static String text(Polynomial count) {
    return count.equals(Polynomial.ZERO) ? "" : count.abbreviated();
  }
}
