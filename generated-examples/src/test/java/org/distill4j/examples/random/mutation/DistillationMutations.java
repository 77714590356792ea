package org.distill4j.examples.random.mutation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.distill4j.examples.random.mutation.SpecMutation.Target;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.Spec;

/** Mutations of distillations: roles, networks, labels and losses. */
final class DistillationMutations {

  private DistillationMutations() {}

  static List<SpecMutation> all() {
    return List.of(
        new SpecMutation("no role", p -> role(p, parameter -> parameter.with(List.of()))),
        new SpecMutation(
            "both roles",
            p ->
                role(
                    p,
                    parameter ->
                        parameter.with(
                            List.of(Annotation.of("Teacher"), Annotation.of("Student"))))),
        new SpecMutation("swapped roles", p -> role(p, DistillationMutations::swapped)),
        new SpecMutation(
            "teacher that is no network",
            p ->
                p.type(
                    Targets::isDistillation,
                    type ->
                        type.with(type.annotation().with("teacher", "java.lang.String.class")))),
        new SpecMutation(
            "student that is the distillation itself",
            p ->
                p.type(
                    Targets::isDistillation,
                    type -> type.with(type.annotation().with("student", type.name() + ".class")))),
        new SpecMutation(
            "labels that nothing reads",
            p ->
                p.type(
                    Targets::isDistillation,
                    type -> type.with(Targets.method("Annotated", "Labels", "needless")))),
        new SpecMutation(
            "weight below zero",
            p ->
                p.method(
                    Targets::isDistillation,
                    m -> Targets.isOperation(p).test(m) && m.annotation("Weight").isEmpty(),
                    m ->
                        m.with(
                            Annotation.of(
                                "Weight", p.choices().of(List.of("-1", "0.0 / 0", "1.0 / 0")))))),
        new SpecMutation(
            "node in a distillation",
            p -> p.type(Targets::isDistillation, type -> type.with(Targets.needless()))),
        new SpecMutation(
            "no losses", p -> p.type(Targets::isDistillation, type -> type.with(List.of()))));
  }

  private static Optional<Spec> role(Target p, Function<Parameter, Parameter> change) {
    return p.method(
        Targets::isDistillation,
        method -> method.parameters().stream().anyMatch(DistillationMutations::hasRole),
        method -> {
          Parameter parameter =
              method.parameters().stream()
                  .filter(DistillationMutations::hasRole)
                  .findFirst()
                  .orElseThrow();
          return method.with(parameter, change.apply(parameter));
        });
  }

  private static boolean hasRole(Parameter parameter) {
    return !Targets.roleOf(parameter).equals("From");
  }

  private static Parameter swapped(Parameter parameter) {
    return parameter.with(
        parameter.annotations().stream()
            .map(
                a ->
                    switch (a.name()) {
                      case "Teacher" -> new Annotation("Student", a.values());
                      case "Student" -> new Annotation("Teacher", a.values());
                      default -> a;
                    })
            .toList());
  }
}
