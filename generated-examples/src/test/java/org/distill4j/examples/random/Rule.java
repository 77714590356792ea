package org.distill4j.examples.random;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.distill4j.examples.random.data.RandomColumns;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.Requirement.Filled;

/** A condition that must hold for all values of the dimensions. */
sealed interface Rule {

  /** Stands for axes that vary; no size divides it. */
  int VARYING = 53;

  /** The numbers of steps, and that of the frames of a clip. */
  List<Integer> LENGTHS =
      Stream.concat(Stream.of(RandomColumns.FRAMES), RandomColumns.STEPS.stream()).toList();

  /** Returns true if the rule holds for these values. */
  boolean holds(Map<String, Integer> values);

  /** Returns the rule with names replaced by sizes, or empty if the result cannot be written. */
  Optional<Rule> put(Function<String, Polynomial> values);

  /** Returns the names in its sizes. */
  Set<String> names();

  private static Polynomial value(Polynomial size, Map<String, Integer> values, int varying) {
    return size.substitute(name -> Optional.of(values.getOrDefault(name, varying)));
  }

  /** A size that is a whole number of at least 1. */
  record Whole(Polynomial size) implements Rule {

    @Override
    public boolean holds(Map<String, Integer> values) {
      OptionalLong value = value(size, values, VARYING).value();
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

  /** An integer element of an operation that is a size: it has the range of the element. */
  record Within(Polynomial size, int least, int most) implements Rule {

    @Override
    public boolean holds(Map<String, Integer> values) {
      OptionalLong value = value(size, values, VARYING).value();
      return value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= most;
    }

    @Override
    public Optional<Rule> put(Function<String, Polynomial> values) {
      return Sizes.put(size, values).map(put -> new Within(put, least, most));
    }

    @Override
    public Set<String> names() {
      return size.names();
    }
  }

  /** A requirement of an operation. */
  record Required(Filled filled) implements Rule {

    /** Only fixed sizes are checked before a batch is seen, others in the batches of a training. */
    @Override
    public boolean holds(Map<String, Integer> values) {
      return filled.requirement().onlyFixed()
          ? LENGTHS.stream().allMatch(length -> holds(values, length))
          : holds(values, VARYING);
    }

    private boolean holds(Map<String, Integer> values, int varying) {
      return new Filled(
              filled.requirement(),
              value(filled.left(), values, varying),
              filled.divisor().map(size -> value(size, values, varying)),
              value(filled.right(), values, varying))
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
