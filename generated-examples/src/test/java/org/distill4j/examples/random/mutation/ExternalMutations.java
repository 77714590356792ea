package org.distill4j.examples.random.mutation;

import static org.distill4j.examples.random.spec.Annotation.literal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.distill4j.examples.random.mutation.SpecMutation.Target;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;

/** Mutations of teachers that exist already. */
final class ExternalMutations {

  private static final Annotation SIGNAL = new Annotation("Signal", Map.of("shape", literal("4")));

  private ExternalMutations() {}

  static List<SpecMutation> all() {
    return List.of(
        new SpecMutation(
            "signal that reads",
            p -> signal(p, m -> m.reading(List.of(new Parameter(List.of(), "Features", "other"))))),
        new SpecMutation(
            "operation of an external teacher",
            p -> signal(p, m -> m.with(m.annotation("Signal").orElseThrow(), dense()))),
        new SpecMutation("signal with an operation", p -> signal(p, m -> m.with(dense()))),
        new SpecMutation("signal of labels", p -> signal(p, m -> m.typed("Labels"))),
        new SpecMutation(
            "signal of a wrong rank",
            p ->
                signal(
                    p,
                    m ->
                        m.with(
                            m.annotation("Signal").orElseThrow(),
                            SIGNAL.with("shape", "{\"2\", \"2\", \"2\", \"2\", \"2\"}")))),
        new SpecMutation(
            "external teacher without a signal",
            p -> p.type(ExternalMutations::isExternal, ExternalMutations::silent)),
        new SpecMutation(
            "signal of a network",
            p ->
                p.type(
                    Targets::isNetwork,
                    type ->
                        type.with(new Method(List.of(SIGNAL), "Features", "given", List.of())))),
        new SpecMutation("external student", ExternalMutations::student),
        new SpecMutation(
            "name in the body of no body",
            p ->
                p.method(
                    Targets::isNetwork,
                    m -> m.annotation("Input").isPresent(),
                    m -> m.with(Annotation.of("InBody", literal("x"))))));
  }

  private static boolean isExternal(SpecType type) {
    return type.is("External");
  }

  private static Annotation dense() {
    return new Annotation("Dense", Map.of("units", literal("4")));
  }

  private static Optional<Spec> signal(Target p, UnaryOperator<Method> change) {
    return p.method(ExternalMutations::isExternal, m -> m.annotation("Signal").isPresent(), change);
  }

  private static SpecType silent(SpecType type) {
    return type.with(
        type.methods().stream().filter(m -> m.annotation("Signal").isEmpty()).toList());
  }

  private static Optional<Spec> student(Target p) {
    return p.spec().types().stream()
        .filter(ExternalMutations::isExternal)
        .findFirst()
        .flatMap(
            external ->
                p.type(
                    Targets::isDistillation,
                    type ->
                        type.with(type.annotation().with("student", external.name() + ".class"))));
  }
}
