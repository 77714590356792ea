package org.distill4j.examples.random;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.Requirement.Filled;

/** What must hold whatever the dimensions are. */
sealed interface Rule {

  /** No size divides it: what stands for axes that vary. */
  int VARYING = 53;

  /** Whether it holds with these values. */
  boolean holds(Map<String, Integer> values);

  /** The same with sizes in the place of names, empty where that cannot be written. */
  Optional<Rule> put(Function<String, Polynomial> values);

  /** The names of its sizes. */
  Set<String> names();

  private static Polynomial value(Polynomial size, Map<String, Integer> values) {
    return size.substitute(name -> Optional.of(values.getOrDefault(name, VARYING)));
  }

  /** A size that is a whole number of at least 1. */
  record Whole(Polynomial size) implements Rule {

    @Override
    public boolean holds(Map<String, Integer> values) {
      OptionalLong value = value(size, values).value();
      return value.isPresent() && value.getAsLong() >= 1;
    }

    @Override
    public Optional<Rule> put(Function<String, Polynomial> values) {
      return Sizes.put(size, values).map(Whole::new);
    }

    @Override
    public Set<String> names() {
      return size.names();
    }
  }

  /** What an operation requires. */
  record Required(Filled filled) implements Rule {

    @Override
    public boolean holds(Map<String, Integer> values) {
      return new Filled(
              filled.requirement(),
              value(filled.left(), values),
              filled.divisor().map(size -> value(size, values)),
              value(filled.right(), values))
          .decide()
          .orElse(false);
    }

    @Override
    public Optional<Rule> put(Function<String, Polynomial> values) {
      Optional<Polynomial> left = Sizes.put(filled.left(), values);
      Optional<Polynomial> right = Sizes.put(filled.right(), values);
      Optional<Polynomial> divisor = filled.divisor().flatMap(size -> Sizes.put(size, values));
      return left.isEmpty() || right.isEmpty() || divisor.isEmpty() != filled.divisor().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Required(new Filled(filled.requirement(), left.get(), divisor, right.get())));
    }

    @Override
    public Set<String> names() {
      return filled.names();
    }
  }
}
