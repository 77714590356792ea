package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Declarations;
import org.distill4j.examples.random.spec.Declarations.Element;
import org.distill4j.examples.random.spec.Declarations.Operation;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Conditions;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.Requirement;
import org.distill4j.processor.size.SizeExpression;

/** Draws a valid use of an operation: its arguments, its operands and its result. */
final class Drawing {

  /**
   * A use of an operation.
   *
   * @param operands the operands in order
   * @param kind the kind of its result
   * @param axes the sizes of its result
   * @param dimensions the dimensions named by its sizes
   */
  record Drawn(
      Operation operation,
      Annotation annotation,
      List<Operand> operands,
      String kind,
      List<Polynomial> axes,
      Set<String> dimensions) {}

  private final Choices choices;
  private final Sizes sizes;
  private final UnaryOperator<Polynomial> values;
  private final Function<Pattern, List<Operand>> candidates;

  /**
   * Creates a drawing for one interface.
   *
   * @param values converts a size of an annotation to the terms of the operands
   * @param candidates the operands that fit a pattern, best first
   */
  Drawing(
      Choices choices,
      Sizes sizes,
      UnaryOperator<Polynomial> values,
      Function<Pattern, List<Operand>> candidates) {
    this.choices = choices;
    this.sizes = sizes;
    this.values = values;
    this.candidates = candidates;
  }

  /** Returns a use with the given signature, or empty if nothing fits. */
  Optional<Drawn> draw(Operation operation, Signature signature) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Polynomial> numbers = new HashMap<>();
    Set<String> named = new HashSet<>();
    for (Element element : operation.elements()) {
      Optional<Argument> argument = argument(element, signature);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      argument.get().text().ifPresent(text -> texts.put(element.name(), text));
      argument.get().number().ifPresent(number -> numbers.put(element.name(), number));
      named.addAll(argument.get().dimensions());
    }
    Annotation annotation = new Annotation(operation.name(), texts);
    return operands(signature, new Fit(signature, numbers))
        .filter(found -> isChosen(operation, annotation, signature, found.operands()))
        .flatMap(found -> result(operation, signature, found, annotation, named));
  }

  private record Argument(
      Optional<String> text, Optional<Polynomial> number, Set<String> dimensions) {

    static Argument of(String text, Optional<Polynomial> number) {
      return new Argument(Optional.of(text), number, Set.of());
    }
  }

  /** Returns the argument for an element, or empty if no valid value is known. */
  private Optional<Argument> argument(Element element, Signature signature) {
    Optional<String> needed = signature.conditions().value(element.name());
    if (needed.isPresent()) {
      return Optional.of(Argument.of(element.enumName() + "." + needed.get(), Optional.empty()));
    }
    if (element.initial().isPresent() && choices.chance(0.4)) {
      return Optional.of(initial(element));
    }
    return switch (element.content()) {
      case SIZE -> {
        Sizes.Size size = sizes.draw();
        yield Optional.of(
            new Argument(
                Optional.of(Annotation.literal(size.text())),
                Optional.of(values.apply(size.size())),
                names(size.text())));
      }
      case WHOLE -> {
        int least = (int) Math.max(element.least(), 1) + (element.exclusive() ? 1 : 0);
        int value =
            choices.between(least, (int) Math.max(least, Math.min(least + 3, element.most())));
        yield Optional.of(Argument.of(Integer.toString(value), Optional.of(Polynomial.of(value))));
      }
      case NUMBER -> Optional.of(Argument.of(Double.toString(number(element)), Optional.empty()));
      case FLAG -> {
        boolean flag = choices.chance(0.5);
        yield Optional.of(
            Argument.of(Boolean.toString(flag), Optional.of(Polynomial.of(flag ? 1 : 0))));
      }
      case CONSTANT ->
          Optional.of(
              Argument.of(
                  element.enumName() + "." + choices.of(element.constants()), Optional.empty()));
      case OTHER -> element.initial().map(text -> initial(element));
    };
  }

  /** Returns an omitted argument, with the number of its default value. */
  private static Argument initial(Element element) {
    String text = element.initial().orElseThrow();
    Optional<Polynomial> number =
        switch (element.content()) {
          case WHOLE -> Optional.of(Polynomial.of(Long.parseLong(text.replace("L", ""))));
          case FLAG -> Optional.of(Polynomial.of(text.equals("true") ? 1 : 0));
          case SIZE -> constant(text.replace("\"", ""));
          default -> Optional.empty();
        };
    return new Argument(Optional.empty(), number, Set.of());
  }

  private static Optional<Polynomial> constant(String text) {
    return text.matches("\\d+")
        ? Optional.of(Polynomial.of(Long.parseLong(text)))
        : Optional.empty();
  }

  private double number(Element element) {
    double least = Math.max(element.least(), -1);
    double most = Math.min(element.most(), least + 2);
    return element.exclusive() || choices.chance(0.8)
        ? least + (most - least) * choices.between(1, 7) / 8
        : least;
  }

  /** Returns the names in the text of a size, including those that cancel out. */
  static Set<String> names(String text) {
    try {
      return SizeExpression.parse(text).names();
    } catch (MalformedSizeException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private record Found(List<Operand> operands, Fit fit) {}

  private Optional<Found> operands(Signature signature, Fit start) {
    boolean repeated =
        !signature.inputs().isEmpty()
            && signature.inputs().get(signature.inputs().size() - 1).repeated();
    int count = signature.inputs().size() + (repeated ? choices.between(0, 2) : 0);
    List<Operand> operands = new ArrayList<>();
    Set<String> read = new HashSet<>();
    Fit fit = start;
    for (int i = 0; i < count; i++) {
      Pattern pattern = signature.input(i);
      Fit before = fit;
      Optional<Operand> operand =
          candidates.apply(pattern).stream()
              .filter(candidate -> !read.contains(candidate.role() + " " + candidate.node()))
              .filter(candidate -> before.with(pattern, candidate.axes()).isPresent())
              .findFirst();
      if (operand.isEmpty()) {
        return Optional.empty();
      }
      operands.add(operand.get());
      read.add(operand.get().role() + " " + operand.get().node());
      fit = before.with(pattern, operand.get().axes()).orElseThrow();
    }
    return Optional.of(new Found(operands, fit));
  }

  /** Returns true if no earlier signature with the same result kind accepts the operands. */
  private static boolean isChosen(
      Operation operation, Annotation annotation, Signature wanted, List<Operand> operands) {
    for (Signature signature : operation.signatures()) {
      if (signature.equals(wanted)) {
        return true;
      }
      if (takes(signature, operands)
          && signature.result().kind().equals(wanted.result().kind())
          && holds(signature.conditions(), operation, annotation)) {
        return false;
      }
    }
    return false;
  }

  /** Returns true if a signature accepts operands of these kinds. */
  static boolean takes(Signature signature, List<Operand> operands) {
    if (!signature.accepts(operands.size())) {
      return false;
    }
    for (int i = 0; i < operands.size(); i++) {
      if (!signature.input(i).kind().equals(operands.get(i).kind())) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Conditions conditions, Operation operation, Annotation annotation) {
    return conditions.hold(
        element -> {
          String written =
              Optional.ofNullable(annotation.values().get(element))
                  .or(() -> operation.element(element).orElseThrow().initial())
                  .orElse("");
          return written.substring(written.lastIndexOf('.') + 1);
        });
  }

  private Optional<Drawn> result(
      Operation operation,
      Signature signature,
      Found found,
      Annotation annotation,
      Set<String> named) {
    List<Polynomial> axes = new ArrayList<>();
    for (SizeExpression axis : signature.result().axes()) {
      Optional<Polynomial> size = found.fit().evaluate(axis);
      if (size.isEmpty()) {
        return Optional.empty();
      }
      axes.add(size.get());
    }
    Optional<List<Rule>> rules = rules(operation, annotation, found.fit());
    return rules.isPresent() && sizes.keep(whole(axes)) && sizes.keep(rules.get())
        ? Optional.of(
            new Drawn(
                operation, annotation, found.operands(), signature.result().kind(), axes, named))
        : Optional.empty();
  }

  private static List<Rule> whole(List<Polynomial> sizes) {
    return sizes.stream().<Rule>map(Rule.Whole::new).toList();
  }

  /** Returns the rules for an operation, empty if no builder can decide them. */
  private Optional<List<Rule>> rules(Operation operation, Annotation annotation, Fit fit) {
    List<Polynomial> needed = new ArrayList<>();
    fit.evaluate(operation.parameters())
        .filter(count -> !count.equals(Polynomial.ZERO))
        .ifPresent(needed::add);
    operation.sizes().stream()
        .filter(name -> operation.element(name).stream().noneMatch(Drawing::isNumber))
        .map(name -> fit.sizes().get(name))
        .filter(Objects::nonNull)
        .forEach(needed::add);
    List<Rule> rules = new ArrayList<>(whole(needed));
    for (Requirement requirement : operation.requirements()) {
      if (holds(requirement.conditions(), operation, annotation)
          && fit.sizes().keySet().containsAll(requirement.names())) {
        try {
          rules.add(new Rule.Required(requirement.fill(fit.sizes()::get)));
        } catch (IndivisibleException e) {
          return Optional.empty();
        }
      }
    }
    return rules.stream().allMatch(this::isDecided) ? Optional.of(rules) : Optional.empty();
  }

  /** Returns true if a rule is decided when a graph is built, or left to the layer. */
  private boolean isDecided(Rule rule) {
    return sizes.dimensions().keySet().containsAll(rule.names())
        || (rule instanceof Rule.Required required && required.filled().requirement().onlyFixed());
  }

  /** Returns true for whole numbers and flags, which may be 0, unlike sizes. */
  private static boolean isNumber(Element element) {
    return element.content() != Declarations.Content.SIZE;
  }
}
