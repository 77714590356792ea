package org.distill4j.processor.shape;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.SpecName;

/** The dimensions that size expressions of a spec may name. */
public final class SizeScope {

  private final SpecName spec;
  private final List<DimensionSpec> dimensions;
  private final Set<String> names = new TreeSet<>();
  private final boolean closed;
  private final Set<String> used = new TreeSet<>();

  /** The dimensions of a spec. */
  public SizeScope(SpecName spec, List<DimensionSpec> dimensions) {
    this(spec, dimensions, false);
  }

  private SizeScope(SpecName spec, List<DimensionSpec> dimensions, boolean closed) {
    this.spec = spec;
    this.dimensions = List.copyOf(dimensions);
    this.closed = closed;
    dimensions.forEach(dimension -> names.add(dimension.name()));
  }

  /**
   * The same dimensions as seen from a distillation, where teacher and student may give one name
   * different values: sizes are read as values, and values stay what they are.
   *
   * @param others further names that are bound when the graph is built
   */
  SizeScope closed(Set<String> others) {
    SizeScope scope = new SizeScope(spec, dimensions, true);
    scope.names.addAll(others);
    return scope;
  }

  /** Parses a size and reports what is wrong with it. */
  public Optional<Polynomial> parse(String text, Place place, Problems problems) {
    SizeExpression expression;
    try {
      expression = SizeExpression.parse(text);
    } catch (MalformedSizeException e) {
      problems.add(DiagnosticId.MALFORMED_SIZE, place, text, e.getMessage());
      return Optional.empty();
    }
    if (!expression.summedNames().isEmpty()) {
      problems.add(
          DiagnosticId.MALFORMED_SIZE, place, text, "sums are for signatures of operations");
      return Optional.empty();
    }
    return resolve(text, expression, place, problems);
  }

  private Optional<Polynomial> resolve(
      String text, SizeExpression expression, Place place, Problems problems) {
    Set<String> unknown = new TreeSet<>(expression.names());
    unknown.removeAll(names());
    for (String name : unknown) {
      problems.add(
          DiagnosticId.UNKNOWN_DIMENSION,
          place,
          text,
          name,
          spec,
          Suggestion.among(name, names()) + " Declare it: @Dimension int " + name + "();");
    }
    if (!unknown.isEmpty()) {
      return Optional.empty();
    }
    used.addAll(expression.names());
    try {
      Polynomial size = expression.evaluate(Polynomial::named, Polynomial::named);
      return isPositiveWhole(text, size, place, problems)
          ? Optional.of(closed ? substituted(size) : size)
          : Optional.empty();
    } catch (IndivisibleException e) {
      problems.add(DiagnosticId.MALFORMED_SIZE, place, text, e.getMessage());
      return Optional.empty();
    }
  }

  private boolean isPositiveWhole(String text, Polynomial size, Place place, Problems problems) {
    Polynomial value = substituted(size);
    if (!value.isConstant()) {
      return true;
    }
    OptionalLong whole = value.value();
    if (whole.isEmpty()) {
      problems.add(DiagnosticId.SIZE_NOT_WHOLE, place, text, value);
      return false;
    }
    if (whole.getAsLong() < 1 || whole.getAsLong() > Integer.MAX_VALUE) {
      problems.add(DiagnosticId.SIZE_NOT_POSITIVE, place, text, value);
      return false;
    }
    return true;
  }

  /** The names of the dimensions. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** The names that some size has used so far. */
  public Set<String> used() {
    return new TreeSet<>(used);
  }

  /** A size with the values of all dimensions that have one. */
  public Polynomial value(Polynomial size) {
    return closed ? size : substituted(size);
  }

  private Polynomial substituted(Polynomial size) {
    return size.substitute(
        name ->
            dimensions.stream()
                .filter(dimension -> dimension.name().equals(name) && dimension.value().isPresent())
                .map(dimension -> dimension.value().getAsInt())
                .findFirst());
  }

  /** A size in words: "width / 2 = 384". */
  public String inWords(Polynomial size) {
    String text = size.toString();
    String value = value(size).toString();
    return text.equals(value) ? text : text + " = " + value;
  }
}
