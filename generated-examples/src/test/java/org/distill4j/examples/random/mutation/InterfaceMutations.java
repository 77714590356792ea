package org.distill4j.examples.random.mutation;

import static org.distill4j.examples.random.spec.Annotation.literal;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.examples.random.mutation.SpecMutation.Target;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.SpecType;

/** Mutations of interfaces, their inputs and their dimensions. */
final class InterfaceMutations {

  private static final List<String> TYPES = List.of("long", "String", "Features", "double", "void");

  private InterfaceMutations() {}

  static List<SpecMutation> all() {
    return List.of(
        new SpecMutation(
            "input with a wrong rank",
            p ->
                p.annotation(
                    Targets::isLayered,
                    a -> a.name().equals("Input"),
                    a -> a.with("shape", "{\"4\", \"4\", \"4\", \"4\", \"4\"}"))),
        new SpecMutation(
            "input that reads",
            p ->
                p.method(
                    Targets::isLayered,
                    m -> m.annotation("Input").isPresent(),
                    m -> m.reading(List.of(new Parameter(List.of(), "Features", "other"))))),
        new SpecMutation(
            "dimension of a wrong type",
            p ->
                p.method(
                    Targets::isLayered, Targets::isDimension, m -> m.typed(p.choices().of(TYPES)))),
        new SpecMutation(
            "dimension that is not positive",
            p ->
                p.annotation(
                    Targets::isLayered,
                    a -> a.name().equals("Dimension"),
                    a -> a.with("value", p.choices().of(List.of("0", "-1", "-2147483647"))))),
        new SpecMutation(
            "dimension that nothing uses",
            p ->
                p.type(
                    Targets::isLayered,
                    type -> type.with(Targets.method("Dimension", "int", "needless")))),
        new SpecMutation(
            "node that nothing needs",
            p -> p.type(Targets::isNetwork, type -> type.with(Targets.needless()))),
        new SpecMutation(
            "name twice",
            p -> p.type(type -> !operations(p, type).isEmpty(), type -> overload(p, type))),
        new SpecMutation(
            "type parameters",
            p -> p.type(Targets::isAny, type -> named(type, type.name() + "<A>"))),
        new SpecMutation(
            "no interface",
            p ->
                p.type(
                    type ->
                        p.spec().types().stream().noneMatch(t -> t.parents().contains(type.name())),
                    InterfaceMutations::asClass)),
        new SpecMutation(
            "annotation of a distillation in a network",
            p ->
                p.method(
                    Targets::isLayered,
                    Targets.isOperation(p),
                    m -> m.with(Annotation.of("Weight", "1")))),
        new SpecMutation(
            "annotation of a block in a network",
            p ->
                p.method(
                    Targets::isNetwork,
                    Targets.isOperation(p),
                    m -> m.with(Annotation.of("Carry", literal("x"))))));
  }

  private static List<Method> operations(Target p, SpecType type) {
    return type.is("Distillation")
        ? List.of()
        : type.methods().stream().filter(Targets.isOperation(p)).toList();
  }

  private static SpecType overload(Target p, SpecType type) {
    Method method = p.choices().of(operations(p, type));
    List<Parameter> parameters = new ArrayList<>(method.parameters());
    parameters.add(new Parameter(List.of(), "Features", "more"));
    return type.with(method.reading(parameters));
  }

  private static SpecType named(SpecType type, String name) {
    return new SpecType(type.annotation(), type.head(), name, type.parents(), type.methods());
  }

  /**
   * Turns an interface into a class. The result is legal Java only if the interface extends no
   * other and no other extends it.
   */
  private static SpecType asClass(SpecType type) {
    return new SpecType(type.annotation(), "abstract class", type.name(), List.of(), List.of());
  }
}
