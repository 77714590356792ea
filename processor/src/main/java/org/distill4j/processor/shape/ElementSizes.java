package org.distill4j.processor.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse.Argument;

/** The values of the numeric elements of an operation at its use. */
final class ElementSizes {

  private final NodeSpec node;
  private final SizeScope scope;
  private final Problems problems;

  ElementSizes(NodeSpec node, SizeScope scope, Problems problems) {
    this.node = node;
    this.scope = scope;
    this.problems = problems;
  }

  /** Returns the values of all numeric elements; empty if one of them is not a valid size. */
  Optional<Map<String, Polynomial>> values() {
    Map<String, Polynomial> values = new HashMap<>();
    boolean valid = true;
    for (ElementType element : node.operation().type().elements()) {
      Argument argument = node.operation().arguments().get(element.name());
      Optional<Polynomial> value =
          switch (element.type()) {
            case SIZE -> parsed(argument);
            case WHOLE -> whole(element, argument);
            case FLAG -> Optional.of(Polynomial.of((Boolean) argument.value() ? 1 : 0));
            default -> Optional.empty();
          };
      value.ifPresent(it -> values.put(element.name(), it));
      boolean numeric =
          switch (element.type()) {
            case SIZE, WHOLE, FLAG -> true;
            default -> false; // Usable neither in sizes nor in counts.
          };
      valid &= value.isPresent() || !numeric;
    }
    return valid ? Optional.of(values) : Optional.empty();
  }

  private Optional<Polynomial> parsed(Argument argument) {
    return scope.parse(argument.value().toString(), argument.place(), problems);
  }

  /** Returns an integer: a constant of the annotation, or a size that {@code @With} gives it. */
  private Optional<Polynomial> whole(ElementType element, Argument argument) {
    if (argument.value() instanceof Number number) {
      return Optional.of(Polynomial.of(number.longValue()));
    }
    return parsed(argument).map(scope::value).filter(size -> isValid(element, argument, size));
  }

  private boolean isValid(ElementType element, Argument argument, Polynomial size) {
    boolean counts =
        node.operation().type().tensors().stream()
            .flatMap(tensors -> tensors.stream())
            .anyMatch(tensor -> tensor.rangeNames().contains(element.name()));
    if (!size.isConstant() && counts) {
      problems.add(DiagnosticId.WITH_UNBOUND, argument.place(), element.name(), node.name(), size);
      return false;
    }
    boolean inRange =
        !size.isConstant()
            || element.range().map(range -> range.contain(size.number().orElse(0))).orElse(true);
    if (!inRange) {
      problems.add(
          DiagnosticId.OUT_OF_RANGE,
          argument.place(),
          "The element '" + element.name() + "'",
          node.operation().type().name(),
          "on '" + node.name() + "'",
          size,
          element.range().orElseThrow().required(size.number().orElse(0)));
    }
    return inRange;
  }
}
