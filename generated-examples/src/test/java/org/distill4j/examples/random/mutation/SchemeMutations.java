package org.distill4j.examples.random.mutation;

import java.util.List;
import java.util.Optional;
import org.distill4j.examples.random.mutation.SpecMutation.Target;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;

/** Mutations of declarations that combine schemes and networks. */
final class SchemeMutations {

  private SchemeMutations() {}

  static List<SpecMutation> all() {
    return List.of(
        new SpecMutation("scheme that is a class", p -> with(p, "of", "java.lang.String.class")),
        new SpecMutation("scheme that is a network", p -> with(p, "of", network(p) + ".class")),
        new SpecMutation("no scheme", p -> with(p, "of", "{}")),
        new SpecMutation("scheme twice", SchemeMutations::twice),
        new SpecMutation(
            "network of schemes that is none",
            p -> with(p, "networks", "{" + network(p) + ".class, java.lang.String.class}")),
        new SpecMutation(
            "members of a declaration of schemes",
            p ->
                p.type(
                    Targets::isSchemes,
                    type -> type.with(Targets.method("Annotated", "Labels", "needless")))),
        new SpecMutation(
            "declaration of schemes that extends",
            p -> p.type(Targets::isSchemes, SchemeMutations::extending)));
  }

  private static Optional<Spec> with(Target p, String element, String value) {
    return p.type(Targets::isSchemes, type -> type.with(type.annotation().with(element, value)));
  }

  private static String network(Target p) {
    return p.choices().of(p.spec().types().stream().filter(Targets::isNetwork).toList()).name();
  }

  private static Optional<Spec> twice(Target p) {
    return p.type(
        Targets::isSchemes,
        type -> {
          String scheme = type.annotation().values().get("of");
          return type.with(type.annotation().with("of", "{" + scheme + ", " + scheme + "}"));
        });
  }

  private static SpecType extending(SpecType type) {
    return new SpecType(
        type.annotation(), type.name(), List.of("java.io.Serializable"), type.methods());
  }
}
