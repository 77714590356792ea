package org.distill4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.InputSpec;

/** The table of nodes, shapes and parameters in the Javadoc of a generated graph. */
final class NodeTable {

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
    for (ShapedNode node : network.inferenceNodes()) {
      Polynomial parameters = network.scope().value(node.parameters());
      rows.add(
          List.of(
              node.node().name(),
              node.node().operation().type().name(),
              node.node().kind().name(),
              node.match().result().map(network.scope()::value).toString(),
              parameters.equals(Polynomial.ZERO) ? "" : parameters.toString()));
    }
    rows.add(List.of("total", "", "", "", network.parameters().toString()));
    return AlignedText.of(rows);
  }
}
