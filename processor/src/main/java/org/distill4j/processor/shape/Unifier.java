package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;

/** Unifies the sizes of a signature with the sizes of the operands, or records the mismatches. */
final class Unifier {

  /**
   * Two sizes that should be equal.
   *
   * @param operand the operand
   * @param axis the axis, as named by the signature
   * @param found its length
   * @param expected its expected length
   * @param because the origin of the expected length
   */
  record Mismatch(
      Operand operand, String axis, Polynomial found, Polynomial expected, String because) {}

  private final Signature signature;
  private final UnaryOperator<Polynomial> values;
  private final Map<String, Polynomial> sizes;
  private final Map<String, String> origins = new HashMap<>();
  private final Map<String, Polynomial> sums = new HashMap<>();
  private final Set<String> summed;
  private final List<Mismatch> mismatches = new ArrayList<>();
  private final List<Deferred> deferred = new ArrayList<>();

  /** An axis whose length depends on names that had no size when it was unified. */
  private record Deferred(
      Operand operand, String axis, SizeExpression expected, Polynomial found) {}

  /**
   * Creates a unifier for a signature.
   *
   * @param summed the variables that may differ between the values of a repeated pattern
   * @param elements the values of the annotation's numeric elements
   * @param values replaces known dimensions in a size by their values
   */
  Unifier(
      Signature signature,
      Set<String> summed,
      Map<String, Polynomial> elements,
      UnaryOperator<Polynomial> values) {
    this.signature = signature;
    this.values = values;
    this.sizes = new HashMap<>(elements);
    this.summed = Set.copyOf(summed);
    elements.keySet().forEach(name -> origins.put(name, "the annotation says so"));
  }

  /** Unifies the operands in order, those without a complete shape last. */
  List<Mismatch> unify(List<Operand> operands) {
    signature
        .numbers(operands.size())
        .forEach((name, number) -> sizes.put(name, Polynomial.of(number)));
    for (boolean known : new boolean[] {true, false}) {
      for (int i = 0; i < operands.size(); i++) {
        if (operands.get(i).shape().isPresent() == known) {
          unify(signature.input(i), operands.get(i));
        }
      }
    }
    for (Deferred axis : deferred) {
      if (sizes.keySet().containsAll(axis.expected().names())) {
        compare(axis.operand(), axis.axis(), axis.expected(), axis.found());
      }
    }
    return mismatches;
  }

  private void unify(Pattern pattern, Operand operand) {
    for (int axis = 0; axis < pattern.axes().size(); axis++) {
      if (operand.axes().get(axis).isEmpty()) {
        continue;
      }
      SizeExpression expected = pattern.axes().get(axis);
      Polynomial found = operand.axes().get(axis).get();
      if (expected instanceof SizeExpression.Name name && summed.contains(name.name())) {
        sums.merge(name.name(), found, Polynomial::plus);
      } else if (expected instanceof SizeExpression.Name name && !sizes.containsKey(name.name())) {
        sizes.put(name.name(), found);
        origins.put(name.name(), "'" + operand.name() + "' has " + name.name() + " = ");
      } else {
        String name = operand.kind().axes().get(axis);
        if (sizes.keySet().containsAll(expected.names())) {
          compare(operand, name, expected, found);
        } else {
          deferred.add(new Deferred(operand, name, expected, found));
        }
      }
    }
  }

  private void compare(Operand operand, String axis, SizeExpression expression, Polynomial found) {
    Polynomial expected = evaluate(expression);
    if (!values.apply(expected).equals(values.apply(found))) {
      String origin =
          expression instanceof SizeExpression.Name name ? origins.get(name.name()) : "";
      mismatches.add(new Mismatch(operand, axis, found, expected, origin));
    }
  }

  /** Returns the lengths of the result's axes as far as they are known. */
  List<Optional<Polynomial>> resultAxes() {
    return signature.result().axes().stream()
        .map(
            axis ->
                sizes.keySet().containsAll(axis.plainNames())
                        && sums.keySet().containsAll(axis.summedNames())
                    ? Optional.of(evaluate(axis))
                    : Optional.<Polynomial>empty())
        .toList();
  }

  /** Unifies the result with a shape, which determines sizes that the inputs leave open. */
  void demand(Shape shape) {
    List<SizeExpression> axes = signature.result().axes();
    for (int axis = 0; axis < axes.size(); axis++) {
      if (axes.get(axis) instanceof SizeExpression.Name name) {
        sizes.putIfAbsent(name.name(), shape.axes().get(axis));
      }
    }
  }

  /** Returns the shape of the result. */
  Shape result() {
    return shape(signature.result()).orElseThrow();
  }

  /** Returns the shape of a pattern, or empty if a variable in it is unknown. */
  Optional<Shape> shape(Pattern pattern) {
    boolean known =
        pattern.axes().stream()
            .allMatch(
                axis ->
                    axis.names().stream()
                        .allMatch(name -> sizes.containsKey(name) || sums.containsKey(name)));
    return known
        ? Optional.of(new Shape(pattern.axes().stream().map(this::evaluate).toList()))
        : Optional.empty();
  }

  /** Evaluates an expression over the signature's sizes. */
  Polynomial evaluate(SizeExpression expression) {
    return expression.evaluate(this::size, sums::get);
  }

  private Polynomial size(String name) {
    return sizes.getOrDefault(name, Polynomial.named(name));
  }

  /** Returns all known sizes. */
  Map<String, Polynomial> sizes() {
    return Map.copyOf(sizes);
  }
}
