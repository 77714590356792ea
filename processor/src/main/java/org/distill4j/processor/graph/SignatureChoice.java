package org.distill4j.processor.graph;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;

/** Chooses among the signatures of an operation by kinds and conditions, not by sizes. */
public final class SignatureChoice {

  private SignatureChoice() {}

  /** The first signature that takes values of these kinds and gives the node's. */
  public static Optional<Signature> choose(NodeSpec node, List<KindType> kinds) {
    return node.operation().type().signatures().stream()
        .filter(signature -> accepts(signature, kinds))
        .filter(signature -> signature.result().kind().equals(node.kind().name()))
        .filter(signature -> holds(signature, node))
        .findFirst();
  }

  private static boolean accepts(Signature signature, List<KindType> kinds) {
    if (!signature.accepts(kinds.size())) {
      return false;
    }
    for (int i = 0; i < kinds.size(); i++) {
      if (!signature.input(i).kind().equals(kinds.get(i).name())) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Signature signature, NodeSpec node) {
    return signature.conditions().entrySet().stream()
        .allMatch(
            condition ->
                node.operation()
                    .arguments()
                    .get(condition.getKey())
                    .value()
                    .equals(condition.getValue()));
  }
}
