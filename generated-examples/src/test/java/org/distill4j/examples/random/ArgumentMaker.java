package org.distill4j.examples.random;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Declarations.Content;
import org.distill4j.examples.random.spec.Declarations.Element;
import org.distill4j.examples.random.spec.Declarations.Operation;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Polynomial;

/** Draws valid values of the elements of an operation. */
final class ArgumentMaker {

  /** The number of values of an integer, from the least one, which keeps layers small. */
  private static final int VALUES = 4;

  private final Choices choices;
  private final Sizes sizes;
  private final UnaryOperator<Polynomial> values;
  private final boolean ofNetworks;

  /**
   * Creates a maker for one interface.
   *
   * @param values converts a size of an annotation to the terms of the operands
   * @param ofNetworks true if integers may be sizes, as in networks and blocks
   */
  ArgumentMaker(
      Choices choices, Sizes sizes, UnaryOperator<Polynomial> values, boolean ofNetworks) {
    this.choices = choices;
    this.sizes = sizes;
    this.values = values;
    this.ofNetworks = ofNetworks;
  }

  /**
   * The value of an element.
   *
   * @param text its text in the annotation, empty if it is left out
   * @param number its number, if it has one
   * @param dimensions the dimensions that it names
   * @param rules what must hold for their values
   * @param isSize true if {@code @With} gives it
   */
  record Argument(
      Optional<String> text,
      Optional<Polynomial> number,
      Set<String> dimensions,
      List<Rule> rules,
      boolean isSize) {

    static Argument of(String text, Optional<Polynomial> number) {
      return of(Optional.of(text), number);
    }

    static Argument of(Optional<String> text, Optional<Polynomial> number) {
      return new Argument(text, number, Set.of(), List.of(), false);
    }
  }

  /** Returns the argument for an element, or empty if no valid value is known. */
  Optional<Argument> argument(Operation operation, Element element, Signature signature) {
    Optional<String> needed = signature.conditions().value(element.name());
    if (needed.isPresent() && element.content() == Content.FLAG) {
      Polynomial flag = Polynomial.of(needed.get().equals("true") ? 1 : 0);
      return Optional.of(Argument.of(needed.get(), Optional.of(flag)));
    }
    if (needed.isPresent()) {
      return Optional.of(Argument.of(element.enumName() + "." + needed.get(), Optional.empty()));
    }
    if (element.initial().isPresent() && choices.chance(0.4)) {
      return Optional.of(initial(element));
    }
    return switch (element.content()) {
      case SIZE -> Optional.of(size());
      case WHOLE -> Optional.of(whole(operation, element));
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

  private Argument size() {
    Sizes.Size size = sizes.draw();
    return new Argument(
        Optional.of(Annotation.literal(size.text())),
        Optional.of(values.apply(size.size())),
        Drawing.names(size.text()),
        List.of(),
        false);
  }

  private Argument whole(Operation operation, Element element) {
    int least = (int) Math.max(element.least(), 1) + (element.exclusive() ? 1 : 0);
    int most = (int) Math.max(least, Math.min(least + VALUES - 1, element.most()));
    if (ofNetworks && !operation.counting().contains(element.name()) && choices.chance(0.25)) {
      Sizes.Size size = sizes.draw();
      Rule within = new Rule.Within(size.size(), least, most);
      // Operations divide by some integers, and a divisor is no sum.
      boolean isSum = size.size().toString().matches(".*[+-].*");
      if (!isSum && within.holds(sizes.typical())) {
        return new Argument(
            Optional.of(size.text()),
            Optional.of(size.size()),
            Drawing.names(size.text()),
            List.of(new Rule.Whole(size.size()), within),
            true);
      }
    }
    int value = choices.between(least, most);
    return Argument.of(Integer.toString(value), Optional.of(Polynomial.of(value)));
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
    return Argument.of(Optional.empty(), number);
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
}
