package org.distill4j.processor.rules.spec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;

/** A value that a block carries to its next round needs an input of its own, of the same kind. */
final class CarryRules {

  private CarryRules() {}

  static void check(NetworkSpec block, Problems problems) {
    Map<String, String> carried = new HashMap<>();
    block
        .carries()
        .forEach(
            (node, carry) -> {
              Optional<InputSpec> input = block.input(carry.input());
              Optional<KindType> kind = kind(block, node);
              Optional<String> other = Optional.ofNullable(carried.put(carry.input(), node));
              if (kind.isEmpty()) {
                problems.brokenElsewhere(); // Its own declaration is wrong.
              } else if (input.isEmpty()) {
                problems.add(
                    DiagnosticId.CARRY_MISMATCH,
                    carry.place(),
                    node,
                    carry.input(),
                    "'" + block.name() + "' has no input of that name");
              } else if (!input.get().kind().equals(kind.get())) {
                problems.add(
                    DiagnosticId.CARRY_MISMATCH,
                    carry.place(),
                    node,
                    carry.input(),
                    "their kinds are "
                        + kind.get().nameBeside(input.get().kind())
                        + " and "
                        + input.get().kind().nameBeside(kind.get()));
              } else if (other.isPresent()) {
                problems.add(
                    DiagnosticId.CARRY_MISMATCH,
                    carry.place(),
                    node,
                    carry.input(),
                    "so is '" + other.get() + "'");
              }
            });
  }

  private static Optional<KindType> kind(NetworkSpec block, String node) {
    return block.nodes().stream()
        .filter(candidate -> candidate.name().equals(node))
        .findFirst()
        .map(NodeSpec::kind);
  }
}
