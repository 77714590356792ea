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
import java.util.stream.Stream;
import org.distill4j.examples.random.ArgumentMaker.Argument;
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
   * @param with the sizes of its integers, if it has some
   * @param operands the operands in order
   * @param kind the kind of its result
   * @param axes the sizes of its result
   * @param dimensions the dimensions named by its sizes
   */
  record Drawn(
      Operation operation,
      Annotation annotation,
      Optional<Annotation> with,
      List<Operand> operands,
      String kind,
      List<Polynomial> axes,
      Set<String> dimensions) {

    /** Returns the operation and the sizes of its integers. */
    List<Annotation> annotations() {
      return Stream.concat(Stream.of(annotation), with.stream()).toList();
    }
  }

  /** An annotation as drawn, before its operands. */
  private record Start(
      Operation operation,
      Annotation annotation,
      Optional<Annotation> with,
      Map<String, Polynomial> numbers,
      Set<String> named,
      List<Rule> rules) {}

  private final Choices choices;
  private final Sizes sizes;
  private final ArgumentMaker arguments;
  private final Function<Pattern, List<Operand>> candidates;

  /**
   * Creates a drawing for one interface.
   *
   * @param arguments draws the elements of annotations
   * @param candidates the operands that fit a pattern, best first
   */
  Drawing(
      Choices choices,
      Sizes sizes,
      ArgumentMaker arguments,
      Function<Pattern, List<Operand>> candidates) {
    this.choices = choices;
    this.sizes = sizes;
    this.arguments = arguments;
    this.candidates = candidates;
  }

  /** Returns a use with the given signature, or empty if nothing fits. */
  Optional<Drawn> draw(Operation operation, Signature signature) {
    return start(operation, signature)
        .flatMap(
            start ->
                operands(signature, new Fit(signature, start.numbers()))
                    .filter(
                        found ->
                            isChosen(operation, start.annotation(), signature, found.operands()))
                    .flatMap(found -> result(signature, found, start)));
  }

  private Optional<Start> start(Operation operation, Signature signature) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> with = new ArrayList<>();
    Map<String, Polynomial> numbers = new HashMap<>();
    Set<String> named = new HashSet<>();
    List<Rule> rules = new ArrayList<>();
    for (Element element : operation.elements()) {
      Optional<Argument> drawn = arguments.argument(operation, element, signature);
      if (drawn.isEmpty()) {
        return Optional.empty();
      }
      Argument argument = drawn.get();
      if (argument.isSize()) {
        with.add(Annotation.literal(element.name() + " = " + argument.text().orElseThrow()));
        if (element.initial().isEmpty()) {
          texts.put(element.name(), "1");
        }
      } else {
        argument.text().ifPresent(text -> texts.put(element.name(), text));
      }
      argument.number().ifPresent(number -> numbers.put(element.name(), number));
      named.addAll(argument.dimensions());
      rules.addAll(argument.rules());
    }
    return Optional.of(
        new Start(
            operation,
            new Annotation(operation.name(), texts),
            with.isEmpty() ? Optional.empty() : Optional.of(with(with)),
            numbers,
            named,
            rules));
  }

  private static Annotation with(List<String> sizes) {
    return Annotation.of(
        "With", sizes.size() == 1 ? sizes.get(0) : "{" + String.join(", ", sizes) + "}");
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
    int repetitions = count - signature.inputs().size() + 1;
    Fit fit = repeated ? start.with(signature.input(count - 1).number(), repetitions) : start;
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

  private Optional<Drawn> result(Signature signature, Found found, Start start) {
    List<Polynomial> axes = new ArrayList<>();
    for (SizeExpression axis : signature.result().axes()) {
      Optional<Polynomial> size = found.fit().evaluate(axis);
      if (size.isEmpty()) {
        return Optional.empty();
      }
      axes.add(size.get());
    }
    Optional<List<Rule>> rules = rules(start, found.fit());
    return rules.isPresent() && sizes.keep(whole(axes)) && sizes.keep(rules.get())
        ? Optional.of(
            new Drawn(
                start.operation(),
                start.annotation(),
                start.with(),
                found.operands(),
                signature.result().kind(),
                axes,
                start.named()))
        : Optional.empty();
  }

  private static List<Rule> whole(List<Polynomial> sizes) {
    return sizes.stream().<Rule>map(Rule.Whole::new).toList();
  }

  /** Returns the rules for an operation, empty if no builder can decide them. */
  private Optional<List<Rule>> rules(Start start, Fit fit) {
    Operation operation = start.operation();
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
    rules.addAll(start.rules());
    for (Requirement requirement : operation.requirements()) {
      if (holds(requirement.conditions(), operation, start.annotation())
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
