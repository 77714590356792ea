package org.distill4j.processor.rules.spec;

import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse.Argument;

/** Numbers in annotations must lie in the declared range. */
final class ArgumentRules {

  private ArgumentRules() {}

  static void check(NodeSpec node, Problems problems) {
    for (ElementType element : node.operation().type().elements()) {
      Argument argument = node.operation().arguments().get(element.name());
      if (element.range().isEmpty() || !(argument.value() instanceof Number number)) {
        continue;
      }
      if (!element.range().get().contain(number.doubleValue())) {
        problems.add(
            DiagnosticId.OUT_OF_RANGE,
            argument.place(),
            "The element '" + element.name() + "'",
            node.operation().type().name(),
            "on '" + node.name() + "'",
            number,
            element.range().get().required(number.doubleValue()));
      }
    }
  }
}
