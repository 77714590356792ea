package org.distill4j.processor.rules.shape;

import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.shape.ShapedNetwork;

/** A value that a block carries to its next round must have the shape of the input it feeds. */
final class CarryShapeRules {

  private CarryShapeRules() {}

  static void check(ShapedNetwork block, Problems problems) {
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
                    "their shapes are " + given + " and " + taken);
              }
            });
  }
}
