package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;

/**
 * The dimensions of one interface, sizes over them, and the rules that must hold for all their
 * values.
 */
final class Sizes {

  /** Upper bound on sizes, low enough to build and train graphs quickly. */
  private static final int MOST = 48;

  private static final List<Integer> CONSTANTS = List.of(1, 2, 3, 4, 5, 6, 8, 12, 24);
  private static final List<Integer> TYPICAL = List.of(2, 4, 6, 8, 12);

  /**
   * A dimension.
   *
   * @param value its value in the spec, if it has one
   * @param typical its value when a graph is built
   */
  record Dimension(String name, OptionalInt value, int typical) {}

  /** A size as written, with its polynomial. */
  record Size(String text, Polynomial size) {}

  private final Choices choices;
  private final Names names;
  private final boolean isBlock;
  private final Map<String, Integer> open;
  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final List<Rule> kept = new ArrayList<>();
  private Optional<List<String>> nameable = Optional.empty();

  /**
   * Creates sizes without dimensions.
   *
   * @param open the sizes of all dimensions without a value, which a distillation binds by name
   */
  Sizes(Choices choices, Names names, boolean isBlock, Map<String, Integer> open) {
    this.choices = choices;
    this.names = names;
    this.isBlock = isBlock;
    this.open = open;
  }

  /** Returns the same dimensions with further ones, for a network that extends another. */
  Sizes derived(Names derivedNames, Map<String, Dimension> changed) {
    Sizes derived = new Sizes(choices, derivedNames, isBlock, open);
    derived.dimensions.putAll(changed);
    derived.kept.addAll(kept);
    return derived;
  }

  /** Lets sizes name none but these dimensions: those of a student, for losses. */
  Sizes naming(Set<String> named) {
    nameable = Optional.of(named.stream().filter(dimensions::containsKey).toList());
    return this;
  }

  Map<String, Dimension> dimensions() {
    return dimensions;
  }

  List<Rule> kept() {
    return List.copyOf(kept);
  }

  /** Returns true if all rules so far hold for these values of the dimensions. */
  boolean hold(Map<String, Integer> values) {
    return kept.stream().allMatch(rule -> rule.holds(values));
  }

  Map<String, Integer> typical() {
    Map<String, Integer> values = new HashMap<>();
    dimensions.values().forEach(dimension -> values.put(dimension.name(), dimension.typical()));
    return values;
  }

  /** Adds the rules if they hold for typical values; returns true if they do. */
  boolean keep(List<Rule> rules) {
    if (!rules.stream().allMatch(rule -> rule.holds(typical()))) {
      return false;
    }
    kept.addAll(rules);
    return true;
  }

  /** Draws a size that is known at compile time. */
  Size drawNumber(int most) {
    List<Dimension> known =
        dimensions.values().stream()
            .filter(dimension -> dimension.value().isPresent() && dimension.typical() <= most)
            .toList();
    if (choices.chance(0.5) && !known.isEmpty()) {
      String name = choices.of(known).name();
      return new Size(name, Polynomial.named(name));
    }
    int value = choices.between(1, most);
    return new Size(Integer.toString(value), Polynomial.of(value));
  }

  /** Draws a size that is a dimension without a value. */
  Size drawOpen() {
    List<String> known =
        dimensions.values().stream()
            .filter(dimension -> dimension.value().isEmpty())
            .map(Dimension::name)
            .toList();
    String name = known.isEmpty() || choices.chance(0.5) ? names.dimension() : choices.of(known);
    dimensions.computeIfAbsent(name, this::open);
    return new Size(name, Polynomial.named(name));
  }

  /** Adds a dimension with a small value. */
  Size addNumber(int most) {
    String name = names.dimension();
    int value = choices.between(1, most);
    dimensions.put(name, new Dimension(name, OptionalInt.of(value), value));
    return new Size(name, Polynomial.named(name));
  }

  /** Draws a size over these dimensions and possibly a new one. */
  Size draw() {
    for (int attempt = 0; attempt < 20; attempt++) {
      String text = text();
      Optional<Polynomial> size = parse(text);
      if (size.isPresent() && isSmall(size.get()) && !hidesDivisor(text, size.get())) {
        return new Size(text, size.get());
      }
    }
    return new Size("4", Polynomial.of(4));
  }

  /** Returns true if a divisor is no longer one in the size, but a block is given sums for it. */
  private boolean hidesDivisor(String text, Polynomial size) {
    return isBlock
        && dimensions.keySet().stream()
            .anyMatch(name -> text.endsWith("/ " + name) && !size.divisor().names().contains(name));
  }

  private boolean isSmall(Polynomial size) {
    OptionalLong value = size.substitute(name -> Optional.of(typical().get(name))).value();
    return value.isPresent() && value.getAsLong() >= 1 && value.getAsLong() <= MOST;
  }

  private Optional<Polynomial> parse(String text) {
    try {
      return Optional.of(SizeExpression.parse(text).evaluate(Polynomial::named, Polynomial::named));
    } catch (IndivisibleException e) {
      return Optional.empty();
    } catch (MalformedSizeException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private String text() {
    String one = term();
    return switch (choices.between(0, 9)) {
      case 0 -> one + " / " + choices.between(2, 4);
      case 1 -> choices.between(2, 3) + " * " + one;
      case 2 -> one + " + " + term();
      case 3 -> "(" + one + " + " + term() + ") * " + choices.between(1, 3) + " / 2";
      case 4 -> one + " * " + term() + " / " + term();
      case 5 -> one + "-" + term();
      case 6 -> " ( " + one + " )";
      default -> one;
    };
  }

  private String term() {
    if (choices.chance(0.3) || nameable.filter(List::isEmpty).isPresent()) {
      return Integer.toString(choices.of(CONSTANTS));
    }
    if (nameable.isPresent()) {
      return choices.of(nameable.get());
    }
    if (dimensions.isEmpty() || choices.chance(0.2)) {
      return add().name();
    }
    return choices.of(List.copyOf(dimensions.keySet()));
  }

  /** Adds a new dimension, with or without a value. */
  Dimension add() {
    String name = names.dimension();
    Dimension dimension = choices.chance(isBlock ? 0.7 : 0.35) ? open(name) : known(name);
    dimensions.put(name, dimension);
    return dimension;
  }

  /** Returns a dimension without a value. */
  Dimension open(String name) {
    int typical = open.computeIfAbsent(name, first -> choices.of(TYPICAL));
    return new Dimension(name, OptionalInt.empty(), typical);
  }

  /** Returns a dimension with a value; a small one of a dimension with a small value. */
  Dimension known(String name) {
    Dimension before = dimensions.get(name);
    boolean small = before != null && before.typical() <= 3 && choices.chance(0.8);
    int value = small ? choices.between(1, 4) : choices.of(CONSTANTS);
    return new Dimension(name, OptionalInt.of(value), value);
  }

  /** Removes unused dimensions. */
  void retain(Set<String> used) {
    Set<String> removed = new HashSet<>(dimensions.keySet());
    removed.removeAll(used);
    dimensions.keySet().removeAll(removed);
    kept.removeIf(rule -> !Collections.disjoint(rule.names(), removed));
  }

  /** Returns a normal form as a writable size, without negative numbers. */
  private static String text(Polynomial size) {
    return ("(" + size + ")").replace(",", "").replace("(-", "(0 - ");
  }

  /** Replaces names by sizes; returns empty if the result would be a quotient of two sums. */
  static Optional<Polynomial> put(Polynomial size, Function<String, Polynomial> values) {
    if (size.isConstant()) {
      return Optional.of(size);
    }
    try {
      return Optional.of(SizeExpression.parse(text(size)).evaluate(values, values));
    } catch (IndivisibleException e) {
      return Optional.empty();
    } catch (MalformedSizeException e) {
      throw new IllegalStateException(size.toString(), e);
    }
  }
}
