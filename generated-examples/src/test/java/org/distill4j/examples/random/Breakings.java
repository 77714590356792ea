package org.distill4j.examples.random;

import static org.distill4j.examples.random.Annotation.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.distill4j.examples.random.Breaking.Place;
import org.distill4j.examples.random.Declarations.Content;
import org.distill4j.examples.random.Declarations.Element;
import org.distill4j.examples.random.Declarations.Operation;
import org.distill4j.examples.random.Method.Parameter;

/** The ways to break a spec for certain. */
final class Breakings {

  private static final List<String> TYPES = List.of("long", "String", "Features", "double", "void");

  private static final List<String> NO_SIZES =
      List.of(
          "",
          " ",
          "(",
          "4)",
          "4 +",
          "* 4",
          "4 4",
          "4 ** 4",
          "4 ^ 2",
          "-4",
          "4.5",
          "a b",
          "1 // 2",
          "sum(4)",
          "sum()",
          "4 / 0",
          "0",
          "3 - 4",
          "7 / 2",
          "nowhere",
          "nowhere / 2",
          "2147483648",
          "99999999999999999999",
          "1000000 * 1000000",
          "4;",
          "4 % 2",
          "max(1, 2)",
          "\\u0000",
          "((((((((((4",
          "4 / (2 - 2)",
          "0x10",
          "1e3",
          "\\t",
          "width.height",
          "this",
          "@",
          "{4}");

  private static final List<String> NO_NODES =
      List.of(
          "nowhere",
          " ",
          ".",
          "a.",
          ".a",
          "nowhere.x",
          "x[0]",
          "x[",
          "x]",
          "x[-1].y",
          "x[99999999999999999999].y",
          "x[*].y",
          "*",
          "[*]",
          "$1",
          "\\\\E",
          "(",
          "null");

  private Breakings() {}

  /** All of them. */
  static List<Breaking> all() {
    return List.of(
        reading("reads a node that is not there", p -> literal(p.choices().of(NO_NODES))),
        new Breaking("size that is none", Breakings::size),
        new Breaking("hyperparameter out of its range", Breakings::range),
        new Breaking("kind of a node changed", Breakings::kind),
        new Breaking("kind of what is read changed", Breakings::readKind),
        new Breaking(
            "no annotation",
            p -> p.method(Breakings::isAny, isOperation(p), method -> without(p, method))),
        new Breaking(
            "two annotations",
            p ->
                p.method(
                    Breakings::isLayered,
                    isOperation(p),
                    m -> m.with(new Annotation("Input", Map.of("shape", literal("4")))))),
        new Breaking(
            "reads itself",
            p ->
                p.method(
                    Breakings::isLayered,
                    isOperation(p).and(m -> !m.parameters().isEmpty()),
                    m -> m.with(m.parameters().get(0), from(m, m.parameters().get(0))))),
        new Breaking(
            "reads one node twice",
            p ->
                p.method(
                    Breakings::isLayered,
                    isOperation(p).and(m -> !m.parameters().isEmpty()),
                    Breakings::twice)),
        new Breaking(
            "input with a wrong rank",
            p ->
                p.annotation(
                    Breakings::isLayered,
                    a -> a.name().equals("Input"),
                    a -> a.with("shape", "{\"4\", \"4\", \"4\", \"4\", \"4\"}"))),
        new Breaking(
            "input that reads",
            p ->
                p.method(
                    Breakings::isLayered,
                    m -> m.annotation("Input").isPresent(),
                    m -> m.reading(List.of(new Parameter(List.of(), "Features", "other"))))),
        new Breaking(
            "dimension of a wrong type",
            p ->
                p.method(
                    Breakings::isLayered,
                    Breakings::isDimension,
                    m -> m.typed(p.choices().of(TYPES)))),
        new Breaking(
            "dimension that is not positive",
            p ->
                p.annotation(
                    Breakings::isLayered,
                    a -> a.name().equals("Dimension"),
                    a -> a.with("value", p.choices().of(List.of("0", "-1", "-2147483647"))))),
        new Breaking(
            "dimension that nothing uses",
            p ->
                p.type(
                    Breakings::isLayered,
                    type -> type.with(method("Dimension", "int", "needless")))),
        new Breaking(
            "node that nothing needs",
            p -> p.type(Breakings::isNetwork, type -> type.with(needless()))),
        new Breaking(
            "name twice",
            p -> p.type(type -> !operations(p, type).isEmpty(), type -> overload(p, type))),
        new Breaking(
            "type parameters",
            p -> p.type(Breakings::isAny, type -> named(type, type.name() + "<A>"))),
        new Breaking(
            "no interface",
            p ->
                p.type(
                    type ->
                        p.spec().types().stream().noneMatch(t -> t.parents().contains(type.name())),
                    Breakings::asClass)),
        new Breaking(
            "annotation of a distillation in a network",
            p ->
                p.method(
                    Breakings::isLayered,
                    isOperation(p),
                    m -> m.with(Annotation.of("Weight", "1")))),
        new Breaking(
            "annotation of a block in a network",
            p ->
                p.method(
                    Breakings::isNetwork,
                    isOperation(p),
                    m -> m.with(Annotation.of("Carry", literal("x"))))),
        new Breaking(
            "output that is none",
            p ->
                p.method(
                    Breakings::isNetwork,
                    m -> m.annotation("Input").isPresent(),
                    m -> m.with(Annotation.of("Output")))),
        new Breaking(
            "use of what is no block",
            p ->
                p.method(
                    Breakings::isLayered,
                    isOperation(p),
                    m -> m.with(new Annotation("Use", Map.of("repeat", literal("2")))))),
        new Breaking("rounds that are none", Breakings::rounds),
        new Breaking("block without one of its inputs", Breakings::unfed),
        new Breaking("block that contains itself", Breakings::selfContained),
        new Breaking("no role", p -> role(p, parameter -> parameter.with(List.of()))),
        new Breaking(
            "both roles",
            p ->
                role(
                    p,
                    parameter ->
                        parameter.with(
                            List.of(Annotation.of("Teacher"), Annotation.of("Student"))))),
        new Breaking("swapped roles", p -> role(p, Breakings::swapped)),
        new Breaking(
            "teacher that is no network",
            p ->
                p.type(
                    Breakings::isDistillation,
                    type ->
                        type.with(type.annotation().with("teacher", "java.lang.String.class")))),
        new Breaking(
            "student that is the distillation itself",
            p ->
                p.type(
                    Breakings::isDistillation,
                    type -> type.with(type.annotation().with("student", type.name() + ".class")))),
        new Breaking(
            "labels that nothing reads",
            p ->
                p.type(
                    Breakings::isDistillation,
                    type -> type.with(method("Annotated", "Labels", "needless")))),
        new Breaking(
            "weight below zero",
            p ->
                p.method(
                    Breakings::isDistillation,
                    m -> isOperation(p).test(m) && m.annotation("Weight").isEmpty(),
                    m ->
                        m.with(
                            Annotation.of(
                                "Weight", p.choices().of(List.of("-1", "0.0 / 0", "1.0 / 0")))))),
        new Breaking(
            "node in a distillation",
            p -> p.type(Breakings::isDistillation, type -> type.with(needless()))),
        new Breaking(
            "no losses", p -> p.type(Breakings::isDistillation, type -> type.with(List.of()))));
  }

  private static boolean isNetwork(SpecType type) {
    return type.is("Network");
  }

  private static boolean isDistillation(SpecType type) {
    return type.is("Distillation");
  }

  /** Whether it has nodes with operations: a network or a block. */
  private static boolean isLayered(SpecType type) {
    return !isDistillation(type);
  }

  private static boolean isAny(SpecType type) {
    return type.is("Network") || type.is("Block") || type.is("Distillation");
  }

  private static Breaking reading(String name, Function<Place, String> path) {
    return new Breaking(
        name,
        p ->
            p.parameter(
                Breakings::isAny,
                isOperation(p).and(m -> m.parameters().stream().noneMatch(Breakings::isLabel)),
                parameter ->
                    parameter.with(
                        List.of(Annotation.of(roleOf(parameter), path.apply(p)), passes(parameter))
                            .stream()
                            .filter(a -> !a.name().isEmpty())
                            .toList())));
  }

  private static Annotation passes(Parameter parameter) {
    return parameter.annotations().stream()
        .filter(a -> a.name().equals("Stochastic"))
        .findFirst()
        .orElse(Annotation.of(""));
  }

  private static boolean isLabel(Parameter parameter) {
    return parameter.type().equals("Labels");
  }

  /** The annotation that names what a parameter reads. */
  private static String roleOf(Parameter parameter) {
    return parameter.annotations().stream()
        .map(Annotation::name)
        .filter(name -> name.equals("Teacher") || name.equals("Student"))
        .findFirst()
        .orElse("From");
  }

  private static Predicate<Method> isOperation(Place p) {
    return method -> operation(p, method).isPresent();
  }

  private static Optional<Operation> operation(Place p, Method method) {
    return method.annotations().stream()
        .flatMap(annotation -> p.catalogue().operation(annotation.name()).stream())
        .findFirst();
  }

  private static boolean isDimension(Method method) {
    return method.annotation("Dimension").isPresent();
  }

  private static Method without(Place p, Method method) {
    String name = operation(p, method).orElseThrow().name();
    return method.without(method.annotation(name).orElseThrow());
  }

  /** An element of an operation that is used gets a text that is no size. */
  private static Optional<Spec> size(Place p) {
    return element(
        p,
        Breakings::isLayered,
        element -> element.content() == Content.SIZE,
        element -> literal(p.choices().of(NO_SIZES)));
  }

  private static Optional<Spec> range(Place p) {
    return element(
        p,
        Breakings::isAny,
        element ->
            (element.content() == Content.NUMBER || element.content() == Content.WHOLE)
                && element.least() > Double.NEGATIVE_INFINITY,
        element ->
            element.content() == Content.WHOLE
                ? Integer.toString((int) element.least() - 1)
                : p.choices().of(List.of(Double.toString(element.least() - 1), "0.0 / 0")));
  }

  private static Optional<Spec> element(
      Place p,
      Predicate<SpecType> types,
      Predicate<Element> wanted,
      Function<Element, String> text) {
    return p.method(
        types,
        method ->
            operation(p, method).stream().flatMap(o -> o.elements().stream()).anyMatch(wanted),
        method -> {
          Operation operation = operation(p, method).orElseThrow();
          Element element = p.choices().of(operation.elements().stream().filter(wanted).toList());
          Annotation annotation = method.annotation(operation.name()).orElseThrow();
          return method.with(annotation, annotation.with(element.name(), text.apply(element)));
        });
  }

  /** A node gets a kind that no signature of its operation gives. */
  private static Optional<Spec> kind(Place p) {
    return p.method(
        Breakings::isLayered,
        isOperation(p),
        method -> {
          Operation operation = operation(p, method).orElseThrow();
          List<String> kinds =
              p.catalogue().kinds().keySet().stream()
                  .filter(
                      kind ->
                          operation.signatures().stream()
                              .noneMatch(s -> s.result().kind().equals(kind)))
                  .toList();
          return method.typed(p.choices().of(kinds));
        });
  }

  private static Optional<Spec> readKind(Place p) {
    return p.parameter(
        Breakings::isAny,
        isOperation(p),
        parameter -> {
          List<String> kinds =
              p.catalogue().kinds().keySet().stream()
                  .filter(kind -> !kind.equals(parameter.type()))
                  .toList();
          return new Parameter(parameter.annotations(), p.choices().of(kinds), parameter.name());
        });
  }

  private static Parameter from(Method method, Parameter parameter) {
    return new Parameter(
        List.of(Annotation.of("From", literal(method.name()))), method.type(), parameter.name());
  }

  private static Method twice(Method method) {
    Parameter first = method.parameters().get(0);
    List<Annotation> annotations =
        first.annotations().isEmpty()
            ? List.of(Annotation.of("From", literal(first.name())))
            : first.annotations();
    List<Parameter> parameters = new ArrayList<>(method.parameters());
    parameters.add(new Parameter(annotations, first.type(), "again"));
    return method.reading(parameters);
  }

  private static Method method(String annotation, String type, String name) {
    return new Method(List.of(Annotation.of(annotation)), type, name, List.of());
  }

  private static Method needless() {
    return new Method(
        List.of(new Annotation("Input", Map.of("shape", literal("4")))),
        "Features",
        "needless",
        List.of());
  }

  private static List<Method> operations(Place p, SpecType type) {
    return type.is("Distillation")
        ? List.of()
        : type.methods().stream().filter(isOperation(p)).toList();
  }

  private static SpecType overload(Place p, SpecType type) {
    Method method = p.choices().of(operations(p, type));
    List<Parameter> parameters = new ArrayList<>(method.parameters());
    parameters.add(new Parameter(List.of(), "Features", "more"));
    return type.with(method.reading(parameters));
  }

  private static SpecType named(SpecType type, String name) {
    return new SpecType(type.annotation(), type.head(), name, type.parents(), type.methods());
  }

  /** Only what nothing extends and what extends nothing can be a class in legal Java. */
  private static SpecType asClass(SpecType type) {
    return new SpecType(type.annotation(), "abstract class", type.name(), List.of(), List.of());
  }

  private static Optional<Spec> rounds(Place p) {
    return p.annotation(
        Breakings::isLayered,
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

  private static Optional<Spec> unfed(Place p) {
    return p.method(
        Breakings::isLayered,
        method ->
            p.spec().types().stream()
                .anyMatch(t -> t.is("Block") && t.name().equals(method.type())),
        method -> method.reading(method.parameters().subList(1, method.parameters().size())));
  }

  private static Optional<Spec> selfContained(Place p) {
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

  private static Optional<Spec> role(Place p, Function<Parameter, Parameter> change) {
    return p.method(
        Breakings::isDistillation,
        method -> method.parameters().stream().anyMatch(Breakings::hasRole),
        method -> {
          Parameter parameter =
              method.parameters().stream().filter(Breakings::hasRole).findFirst().orElseThrow();
          return method.with(parameter, change.apply(parameter));
        });
  }

  private static boolean hasRole(Parameter parameter) {
    return !roleOf(parameter).equals("From");
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
