package org.distill4j.processor.parse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Requirement;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.ElementType.Content;
import org.distill4j.processor.spec.Formulas;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.TensorFormula;

/** Names in an operation's counts and requirements must be defined. */
final class FormulaRules {

  private final OperationType type;
  private final Problems problems;

  private FormulaRules(OperationType type, Problems problems) {
    this.type = type;
    this.problems = problems;
  }

  static void check(
      OperationType type,
      Place parameters,
      Place state,
      Place cost,
      Place requires,
      Problems problems) {
    FormulaRules rules = new FormulaRules(type, problems);
    Formulas formulas = type.formulas();
    rules.checkCount(formulas.parameters(), type.signatures(), Set.of(), parameters);
    rules.checkCount(formulas.state(), type.signatures(), Set.of(), state);
    formulas.tensors().ifPresent(tensors -> rules.checkRanges(tensors, parameters));
    rules.checkCosts(formulas.costs(), cost);
    formulas.requirements().forEach(requirement -> rules.checkNames(requirement, requires));
  }

  /** The indices of a repeated tensor give it its names, so they are known when compiled. */
  private void checkRanges(List<TensorFormula> tensors, Place place) {
    for (TensorFormula tensor : tensors) {
      for (String name : tensor.rangeNames()) {
        if (type.element(name).filter(e -> e.type() == Content.WHOLE).isEmpty()) {
          problems.add(
              DiagnosticId.MALFORMED_TENSOR,
              place,
              tensor.name() + "{..}" + tensor.suffix(),
              type.name(),
              "'" + name + "' is not an integer element, as the limits of a range must be");
        }
      }
    }
  }

  private void checkCosts(List<SizeExpression> costs, Place place) {
    if (costs.size() == 1) {
      checkCount(costs.get(0), type.signatures(), Set.of(Formulas.BATCH), place);
    } else if (costs.size() == type.signatures().size()) {
      for (int i = 0; i < costs.size(); i++) {
        List<Signature> signature = List.of(type.signatures().get(i));
        checkCount(costs.get(i), signature, Set.of(Formulas.BATCH), place);
      }
    } else {
      malformed(
          "The element 'cost'",
          "there are %s costs, but %s signature%s"
              .formatted(
                  costs.size(), type.signatures().size(), type.signatures().size() == 1 ? "" : "s"),
          place);
    }
  }

  private void checkCount(
      SizeExpression count, List<Signature> signatures, Set<String> known, Place place) {
    for (String name : count.plainNames()) {
      if (!known.contains(name) && !isNumber(name) && !allGive(signatures, name)) {
        malformed(
            "The count '" + name + "'",
            "'" + name + "' is neither a numeric element nor a size of every signature",
            place);
      }
    }
    for (String name : count.summedNames()) {
      if (!signatures.stream().allMatch(signature -> repeats(signature, name))) {
        malformed(
            "The count '" + name + "'",
            "the sum over '" + name + "' requires a value repeated with '...'",
            place);
      }
    }
  }

  private void malformed(String what, String reason, Place place) {
    problems.add(DiagnosticId.MALFORMED_COUNT, place, what, type.name(), reason);
  }

  private boolean allGive(List<Signature> signatures, String name) {
    return signatures.stream().allMatch(signature -> gives(signature, name));
  }

  private boolean gives(Signature signature, String name) {
    return signature.gives(name) && !type.summedNames(signature).contains(name);
  }

  static boolean repeats(Signature signature, String name) {
    return signature.inputs().stream()
        .filter(Pattern::repeated)
        .flatMap(input -> input.axes().stream())
        .anyMatch(axis -> axis.names().contains(name));
  }

  private static boolean isChoice(ElementType element) {
    return element.type() == Content.CONSTANT || element.type() == Content.FLAG;
  }

  private void checkNames(Requirement requirement, Place place) {
    for (String element : requirement.conditions().elements()) {
      if (type.element(element).filter(FormulaRules::isChoice).isEmpty()) {
        malformed(
            requirement, "'" + element + "' before ':' is neither an enum nor a flag", place);
      }
    }
    Set<String> unknown = new TreeSet<>(requirement.names());
    unknown.removeIf(name -> isWholeOrSize(name) || isGiven(name));
    for (String name : unknown) {
      malformed(
          requirement,
          "'" + name + "' is neither a size of a signature nor an integer element",
          place);
    }
  }

  private void malformed(Requirement requirement, String reason, Place place) {
    problems.add(
        DiagnosticId.MALFORMED_REQUIREMENT, place, requirement.text(), type.name(), reason);
  }

  private boolean isGiven(String name) {
    return type.signatures().stream().anyMatch(signature -> gives(signature, name));
  }

  private boolean isWholeOrSize(String name) {
    return type.element(name)
        .filter(element -> element.type() == Content.SIZE || element.type() == Content.WHOLE)
        .isPresent();
  }

  private boolean isNumber(String name) {
    return isWholeOrSize(name)
        || type.element(name).filter(element -> element.type() == Content.FLAG).isPresent();
  }
}
