package org.distill4j.examples.random.mutation;

import static org.distill4j.examples.random.spec.Annotation.literal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.examples.random.mutation.SpecMutation.Target;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.Spec;

/** Mutations of blocks and their uses. */
final class BlockMutations {

  private BlockMutations() {}

  static List<SpecMutation> all() {
    return List.of(
        new SpecMutation(
            "use of what is no block",
            p ->
                p.method(
                    Targets::isLayered,
                    Targets.isOperation(p),
                    m -> m.with(new Annotation("Use", Map.of("repeat", literal("2")))))),
        new SpecMutation("rounds that are none", BlockMutations::rounds),
        new SpecMutation("block without one of its inputs", BlockMutations::unfed),
        new SpecMutation("block that contains itself", BlockMutations::selfContained));
  }

  private static Optional<Spec> rounds(Target p) {
    return p.annotation(
        Targets::isLayered,
        a -> a.name().equals("Use"),
        a ->
            a.with(
                "repeat",
                literal(
                    p.choices()
                        .of(
                            List.of(
                                "0", "-1", "", "nowhere", "3 / 2", "1001", "2147483648", "x[")))));
  }

  private static Optional<Spec> unfed(Target p) {
    return p.method(
        Targets::isLayered,
        method ->
            p.spec().types().stream()
                .anyMatch(t -> t.is("Block") && t.name().equals(method.type())),
        method -> method.reading(method.parameters().subList(1, method.parameters().size())));
  }

  private static Optional<Spec> selfContained(Target p) {
    return p.type(
        type -> type.is("Block"),
        type ->
            type.with(
                new Method(
                    List.of(),
                    type.name(),
                    "itself",
                    type.methods().stream()
                        .filter(m -> m.annotation("Input").isPresent())
                        .map(m -> new Parameter(List.of(), m.type(), m.name()))
                        .toList())));
  }
}
