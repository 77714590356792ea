package org.distill4j.processor.validation;

import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkSpec;

/** What must hold in a block: what is carried into an input is of the input's kind and shape. */
public final class BlockRules {

  private BlockRules() {}

  /** Reports what does not hold before shapes are known. */
  public static void check(NetworkSpec block, Problems problems) {
    block
        .carries()
        .forEach(
            (node, carry) -> {
              Optional<InputSpec> input = block.input(carry.input());
              if (input.isEmpty()) {
                problems.add(
                    DiagnosticId.CARRY_MISMATCH,
                    carry.place(),
                    node,
                    carry.input(),
                    "'" + block.name() + "' has no input of that name");
              } else if (!input.get().kind().equals(kind(block, node))) {
                problems.add(
                    DiagnosticId.CARRY_MISMATCH,
                    carry.place(),
                    node,
                    carry.input(),
                    "one is "
                        + kind(block, node).name()
                        + " and the other "
                        + input.get().kind().name());
              }
            });
  }

  private static KindType kind(NetworkSpec block, String node) {
    return block.nodes().stream()
        .filter(candidate -> candidate.name().equals(node))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  /** Reports what is carried in another shape than it is taken. */
  public static void checkShapes(ShapedNetwork block, Problems problems) {
    block
        .graph()
        .spec()
        .carries()
        .forEach(
            (node, carry) -> {
              Shape given = block.shape(node);
              Shape taken = block.shape(carry.input());
              if (taken != null
                  && !given.map(block.scope()::value).equals(taken.map(block.scope()::value))) {
                problems.add(
                    DiagnosticId.CARRY_MISMATCH,
                    carry.place(),
                    node,
                    carry.input(),
                    "one is " + given + " and the other " + taken);
              }
            });
  }
}
