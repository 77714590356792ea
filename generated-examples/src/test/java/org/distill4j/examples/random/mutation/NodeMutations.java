package org.distill4j.examples.random.mutation;

import static org.distill4j.examples.random.spec.Annotation.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.distill4j.examples.random.mutation.SpecMutation.Target;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Declarations.Content;
import org.distill4j.examples.random.spec.Declarations.Element;
import org.distill4j.examples.random.spec.Declarations.Operation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;

/** Mutations of nodes: their annotations, kinds and inputs. */
final class NodeMutations {

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

  private NodeMutations() {}

  static List<SpecMutation> all() {
    return List.of(
        reading("reads a node that is not there", p -> literal(p.choices().of(NO_NODES))),
        new SpecMutation("size that is none", NodeMutations::size),
        new SpecMutation("hyperparameter out of its range", NodeMutations::range),
        new SpecMutation("kind of a node changed", NodeMutations::kind),
        new SpecMutation("kind of what is read changed", NodeMutations::readKind),
        new SpecMutation(
            "no annotation",
            p -> p.method(Targets::isAny, Targets.isOperation(p), method -> without(p, method))),
        new SpecMutation(
            "two annotations",
            p ->
                p.method(
                    Targets::isLayered,
                    Targets.isOperation(p),
                    m -> m.with(new Annotation("Input", Map.of("shape", literal("4")))))),
        new SpecMutation(
            "reads itself",
            p ->
                p.method(
                    Targets::isLayered,
                    Targets.isOperation(p).and(m -> !m.parameters().isEmpty()),
                    m -> m.with(m.parameters().get(0), from(m, m.parameters().get(0))))),
        new SpecMutation(
            "reads one node twice",
            p ->
                p.method(
                    Targets::isLayered,
                    Targets.isOperation(p).and(m -> !m.parameters().isEmpty()),
                    NodeMutations::twice)),
        new SpecMutation(
            "output that is none",
            p ->
                p.method(
                    Targets::isNetwork,
                    m -> m.annotation("Input").isPresent(),
                    m -> m.with(Annotation.of("Output")))));
  }

  private static SpecMutation reading(String name, Function<Target, String> path) {
    return new SpecMutation(
        name,
        p ->
            p.parameter(
                Targets::isAny,
                Targets.isOperation(p)
                    .and(m -> m.parameters().stream().noneMatch(NodeMutations::isLabel)),
                parameter ->
                    parameter.with(
                        List.of(
                                Annotation.of(Targets.roleOf(parameter), path.apply(p)),
                                passes(parameter))
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

  private static Method without(Target p, Method method) {
    String name = Targets.operation(p, method).orElseThrow().name();
    return method.without(method.annotation(name).orElseThrow());
  }

  /** Replaces an element of a used operation by text that is not a size. */
  private static Optional<Spec> size(Target p) {
    return element(
        p,
        Targets::isLayered,
        element -> element.content() == Content.SIZE,
        element -> literal(p.choices().of(NO_SIZES)));
  }

  private static Optional<Spec> range(Target p) {
    return element(
        p,
        Targets::isAny,
        element ->
            (element.content() == Content.NUMBER || element.content() == Content.WHOLE)
                && element.least() > Double.NEGATIVE_INFINITY,
        element ->
            element.content() == Content.WHOLE
                ? Integer.toString((int) element.least() - 1)
                : p.choices().of(List.of(Double.toString(element.least() - 1), "0.0 / 0")));
  }

  private static Optional<Spec> element(
      Target p,
      Predicate<SpecType> types,
      Predicate<Element> wanted,
      Function<Element, String> text) {
    return p.method(
        types,
        method ->
            method.annotation("With").isEmpty()
                && Targets.operation(p, method).stream()
                    .flatMap(o -> o.elements().stream())
                    .anyMatch(wanted),
        method -> {
          Operation operation = Targets.operation(p, method).orElseThrow();
          Element element = p.choices().of(operation.elements().stream().filter(wanted).toList());
          Annotation annotation = method.annotation(operation.name()).orElseThrow();
          return method.with(annotation, annotation.with(element.name(), text.apply(element)));
        });
  }

  /** Gives a node a kind that no signature of its operation returns. */
  private static Optional<Spec> kind(Target p) {
    return p.method(
        Targets::isLayered,
        Targets.isOperation(p),
        method -> {
          Operation operation = Targets.operation(p, method).orElseThrow();
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

  private static Optional<Spec> readKind(Target p) {
    return p.parameter(
        Targets::isAny,
        Targets.isOperation(p),
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
}
