package org.distill4j.processor.parse;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Conditions;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.ElementType.Content;
import org.distill4j.processor.spec.ImplementationType.Component;
import org.distill4j.processor.spec.OperationType;

/** The parts of an operation must agree: names must be defined, and types must match. */
final class OperationRules {

  private final OperationType type;
  private final boolean onParameters;
  private final Problems problems;

  private OperationRules(OperationType type, boolean onParameters, Problems problems) {
    this.type = type;
    this.onParameters = onParameters;
    this.problems = problems;
  }

  /**
   * Reports every violation.
   *
   * @param onParameters true if the operation is an adapter, whose result may have sizes that its
   *     inputs do not determine
   */
  static void check(OperationType type, boolean onParameters, Place place, Problems problems) {
    OperationRules rules = new OperationRules(type, onParameters, problems);
    type.signatures().forEach(signature -> rules.checkSignature(signature, place));
    type.implementation().components().forEach(component -> rules.checkComponent(component, place));
  }

  /** Reports conditions on elements that the annotation lacks. */
  static void checkLater(OperationType type, Place place, Problems problems) {
    for (Conditions conditions : type.later().conditions().stream().toList()) {
      for (Conditions.Condition condition : conditions.all()) {
        if (type.element(condition.element()).isEmpty()) {
          problems.add(
              DiagnosticId.MALFORMED_LATER,
              place,
              condition.element() + (condition.equal() ? "=" : "!=") + condition.value(),
              type.name(),
              "the annotation has no element '" + condition.element() + "'");
        }
      }
    }
  }

  private void checkSignature(Signature signature, Place place) {
    for (String element : signature.conditions().elements()) {
      if (type.element(element).isEmpty()) {
        malformed(signature, place, "the annotation has no element '" + element + "'");
      }
    }
    Pattern result = signature.result();
    for (SizeExpression axis : result.axes()) {
      for (String name : axis.names()) {
        if (!onParameters && !signature.inputNames().contains(name) && !isSize(name)) {
          malformed(signature, place, "the size '" + name + "' of its result is not determined");
        }
      }
    }
    for (String summed : signature.summedNames()) {
      if (!FormulaRules.repeats(signature, summed)) {
        malformed(
            signature, place, "the sum over '" + summed + "' requires a value repeated with '...'");
      }
    }
  }

  private void malformed(Signature signature, Place place, String reason) {
    problems.add(DiagnosticId.MALFORMED_SIGNATURE, place, signature.text(), type.name(), reason);
  }

  private void checkComponent(Component component, Place place) {
    Optional<ElementType> element = type.element(component.name());
    if (element.isEmpty() && !everySignatureGives(component.name())) {
      problems.add(
          DiagnosticId.UNKNOWN_COMPONENT,
          place,
          component.name(),
          type.implementation().qualifiedName(),
          type.name(),
          Suggestion.orDeclare(
              component.name(), knownNames(), "an element '" + component.name() + "'."));
      return;
    }
    Content given = element.map(ElementType::type).orElse(Content.SIZE);
    if (!fits(component, given)) {
      problems.add(
          DiagnosticId.COMPONENT_TYPE,
          place,
          component.name(),
          type.implementation().qualifiedName(),
          component.type(),
          type.name(),
          given.inWords(),
          fix(given, element.isPresent()));
    }
  }

  private static String fix(Content given, boolean isElement) {
    if (given == Content.OTHER) {
      return "Declare the element as int, long, double, boolean, String or an enum.";
    }
    String change = "Change the component to " + given.component();
    return isElement ? change + ", or the element to match it." : change + ".";
  }

  private static boolean fits(Component component, Content given) {
    return switch (given) {
      case SIZE, WHOLE -> component.type().equals("int") || component.type().equals("long");
      case NUMBER -> component.type().equals("double");
      case FLAG -> component.type().equals("boolean");
      case TEXT -> component.type().equals("java.lang.String");
      case CONSTANT -> component.isEnum();
      case OTHER -> false;
    };
  }

  private Set<String> knownNames() {
    Set<String> names = new TreeSet<>();
    type.elements().forEach(element -> names.add(element.name()));
    type.signatures().forEach(signature -> names.addAll(signature.inputNames()));
    return names;
  }

  private boolean everySignatureGives(String name) {
    return type.signatures().stream()
        .allMatch(
            signature -> signature.gives(name) && !type.summedNames(signature).contains(name));
  }

  private boolean isSize(String name) {
    return type.element(name)
        .filter(
            element ->
                element.type() == Content.SIZE
                    || element.type() == Content.WHOLE
                    || element.type() == Content.FLAG)
        .isPresent();
  }
}
