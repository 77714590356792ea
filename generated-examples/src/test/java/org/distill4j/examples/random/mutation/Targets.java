package org.distill4j.examples.random.mutation;

import static org.distill4j.examples.random.spec.Annotation.literal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.distill4j.examples.random.mutation.SpecMutation.Target;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Declarations.Operation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.SpecType;

/** The types and methods that mutations choose from. */
final class Targets {

  private Targets() {}

  static boolean isNetwork(SpecType type) {
    return type.is("Network");
  }

  static boolean isSchemes(SpecType type) {
    return type.is("Schemes");
  }

  static boolean isDistillation(SpecType type) {
    return type.is("Distillation");
  }

  /** Returns true for types that have nodes with operations: networks and blocks. */
  static boolean isLayered(SpecType type) {
    return type.is("Network") || type.is("Block");
  }

  static boolean isAny(SpecType type) {
    return type.is("Network") || type.is("Block") || type.is("Distillation");
  }

  /** Returns the name of the annotation that selects the value a parameter reads. */
  static String roleOf(Parameter parameter) {
    return parameter.annotations().stream()
        .map(Annotation::name)
        .filter(name -> name.equals("Teacher") || name.equals("Student"))
        .findFirst()
        .orElse("From");
  }

  static Predicate<Method> isOperation(Target p) {
    return method -> operation(p, method).isPresent();
  }

  static Optional<Operation> operation(Target p, Method method) {
    return method.annotations().stream()
        .flatMap(annotation -> p.catalogue().operation(annotation.name()).stream())
        .findFirst();
  }

  static boolean isDimension(Method method) {
    return method.annotation("Dimension").isPresent();
  }

  static Method method(String annotation, String type, String name) {
    return new Method(List.of(Annotation.of(annotation)), type, name, List.of());
  }

  static Method needless() {
    return new Method(
        List.of(new Annotation("Input", Map.of("shape", literal("4")))),
        "Features",
        "needless",
        List.of());
  }
}
