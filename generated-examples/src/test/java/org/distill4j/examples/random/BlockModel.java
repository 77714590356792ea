package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.distill4j.examples.random.Sizes.Dimension;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.processor.size.SizeExpression;

/**
 * A block that networks may use.
 *
 * @param dimensions its dimensions by name
 * @param members its other members
 * @param carried the node whose value each carried input takes in the next round
 * @param sizes the sizes that must be whole for all dimensions
 */
record BlockModel(
    String name,
    Map<String, Dimension> dimensions,
    List<Member> members,
    Map<String, String> carried,
    Sizes sizes) {

  List<Member.Input> inputs() {
    return members.stream()
        .filter(Member.Input.class::isInstance)
        .map(Member.Input.class::cast)
        .toList();
  }

  /** Returns true if it may run over steps: it has no loss, and is trained or frozen as a whole. */
  boolean mayRunOverSteps(Catalogue catalogue) {
    List<Member.Node> nodes = nodes();
    Set<Boolean> frozen =
        nodes.stream()
            .filter(node -> node.method().annotation("WeightsOf").isEmpty())
            .filter(node -> isTrainable(node, catalogue))
            .map(node -> node.method().annotation("Frozen").isPresent())
            .collect(Collectors.toSet());
    return frozen.size() < 2
        && !sharesInside()
        && nodes.stream().noneMatch(node -> catalogue.kind(node.kind()).role().equals("LOSS"));
  }

  /** Returns true if a block in it has the parameters of another one, which may not be needed. */
  private boolean sharesInside() {
    return members.stream()
        .filter(Member.Use.class::isInstance)
        .map(Member.Use.class::cast)
        .anyMatch(use -> !use.owner().equals(use.name()) || use.block().sharesInside());
  }

  private static boolean isTrainable(Member.Node node, Catalogue catalogue) {
    return node.method().annotations().stream()
        .flatMap(annotation -> catalogue.operation(annotation.name()).stream())
        .anyMatch(operation -> !operation.parameters().equals(new SizeExpression.Constant(0)));
  }

  /** Returns its nodes and those of its blocks. */
  private List<Member.Node> nodes() {
    List<Member.Node> nodes = new ArrayList<>();
    for (Member member : members) {
      if (member instanceof Member.Node node) {
        nodes.add(node);
      } else if (member instanceof Member.Use use) {
        nodes.addAll(use.block().nodes());
      }
    }
    return nodes;
  }
}
