package org.distill4j.processor.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationType;

/** Selects a signature of an operation by kinds and conditions, regardless of sizes. */
public final class SignatureChoice {

  private SignatureChoice() {}

  /** Returns the first signature with these input kinds and the node's kind as its result. */
  private static Optional<Signature> choose(NodeSpec node, List<KindType> kinds) {
    return node.operation().type().signatures().stream()
        .filter(signature -> accepts(signature, kinds))
        .filter(signature -> signature.result().kind().equals(node.kind().qualifiedName()))
        .filter(signature -> node.operation().meets(signature.conditions()))
        .findFirst();
  }

  /** Returns the first matching signature, or empty with a problem. */
  public static Optional<Signature> require(
      NodeSpec node, List<KindType> kinds, Problems problems) {
    Optional<Signature> signature = choose(node, kinds);
    if (signature.isEmpty()) {
      problems.add(
          DiagnosticId.NOT_ACCEPTED,
          node.place(),
          node.operation().type().name(),
          name(node.kind(), node.operation().type()),
          kinds.stream()
              .map(kind -> name(kind, node.operation().type()))
              .collect(Collectors.joining(", ")),
          fix(node.operation().type()));
    }
    return signature;
  }

  private static String fix(OperationType type) {
    boolean conditional =
        type.signatures().stream().anyMatch(signature -> !signature.conditions().all().isEmpty());
    return "Use kinds%s that match %s %s."
        .formatted(
            conditional ? " and elements" : "",
            type.signatures().size() == 1 ? "the signature" : "one of the signatures",
            type.signaturesInWords());
  }

  /** Returns the name of a kind: the canonical one if a signature has another kind of that name. */
  private static String name(KindType kind, OperationType type) {
    boolean taken =
        type.signatures().stream()
            .flatMap(signature -> signature.kinds().stream())
            .anyMatch(
                other -> other.endsWith("." + kind.name()) && !other.equals(kind.qualifiedName()));
    return taken ? kind.qualifiedName() : kind.name();
  }

  private static boolean accepts(Signature signature, List<KindType> kinds) {
    if (!signature.accepts(kinds.size())) {
      return false;
    }
    for (int i = 0; i < kinds.size(); i++) {
      if (!signature.input(i).kind().equals(kinds.get(i).qualifiedName())) {
        return false;
      }
    }
    return true;
  }
}
