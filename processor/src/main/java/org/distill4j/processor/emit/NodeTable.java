package org.distill4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.InputSpec;

/** The table of nodes, shapes and parameters in the Javadoc of a generated graph. */
final class NodeTable {

  private static final String GAP = "   ";

  private NodeTable() {}

  static String of(ShapedNetwork network) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("node", "computed by", "kind", "shape", "parameters"));
    for (InputSpec input : network.graph().inputs()) {
      rows.add(
          List.of(
              input.name(),
              "input",
              input.kind().name(),
              network.shape(input.name()).map(network.scope()::value).toString(),
              ""));
    }
    for (ShapedNode node : network.nodes()) {
      Polynomial parameters = network.scope().value(node.match().parameters());
      rows.add(
          List.of(
              node.node().name(),
              node.node().operation().type().name(),
              node.node().kind().name(),
              node.match().result().map(network.scope()::value).toString(),
              parameters.equals(Polynomial.ZERO) ? "" : parameters.toString()));
    }
    rows.add(List.of("total", "", "", "", network.parameters().toString()));
    return aligned(rows);
  }

  private static String aligned(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
