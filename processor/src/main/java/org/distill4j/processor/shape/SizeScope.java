package org.distill4j.processor.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.size.IndivisibleException;
import org.distill4j.processor.size.Magnitude;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.size.TooLongException;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.SpecName;

/** The names that size expressions of a spec may use, in terms of the dimensions of the network. */
public final class SizeScope {

  private final SpecName spec;
  private final Map<String, Polynomial> names;
  private final Map<String, Integer> values;
  private final Set<String> buildable;
  private final Set<String> used = new TreeSet<>();

  private SizeScope(
      SpecName spec,
      Map<String, Polynomial> names,
      Map<String, Integer> values,
      Set<String> buildable) {
    this.spec = spec;
    this.names = new TreeMap<>(names);
    this.values = Map.copyOf(values);
    this.buildable = new TreeSet<>(buildable);
  }

  /** Creates the scope of a network. */
  public static SizeScope of(SpecName spec, List<DimensionSpec> dimensions) {
    Map<String, Polynomial> names = new LinkedHashMap<>();
    Map<String, Integer> values = new LinkedHashMap<>();
    for (DimensionSpec dimension : dimensions) {
      names.put(dimension.name(), Polynomial.named(dimension.name()));
      dimension.value().ifPresent(value -> values.put(dimension.name(), value));
    }
    return new SizeScope(spec, names, values, names.keySet());
  }

  /**
   * Creates the scope of a block in the network.
   *
   * @param dimensions the dimensions of the block, in terms of those of the network
   */
  SizeScope block(SpecName block, Map<String, Polynomial> dimensions) {
    return new SizeScope(block, dimensions, values, buildable);
  }

  /**
   * Creates the scope of a distillation, in which teacher and student may give a name different
   * values: names with a value are replaced by it.
   *
   * @param others further names that are known when the graph is built
   */
  SizeScope closed(Set<String> others) {
    Map<String, Polynomial> known = new TreeMap<>();
    names.forEach((name, size) -> known.put(name, value(size)));
    Set<String> all = new TreeSet<>(buildable);
    all.addAll(others);
    return new SizeScope(spec, known, Map.of(), all);
  }

  /** Parses a size and reports its problems. */
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
          Suggestion.orDeclare(name, names(), "it: @Dimension int " + name + "();"));
    }
    if (!unknown.isEmpty()) {
      return Optional.empty();
    }
    used.addAll(expression.names());
    try {
      Polynomial size = expression.evaluate(names::get, names::get);
      return isPositiveWhole(inWords(text), size, place, problems)
          ? Optional.of(size)
          : Optional.empty();
    } catch (IndivisibleException e) {
      problems.add(DiagnosticId.MALFORMED_SIZE, place, text, e.getMessage());
      return Optional.empty();
    } catch (TooLongException e) {
      reportLength(inWords(text), place, problems);
      return Optional.empty();
    }
  }

  private static String inWords(String text) {
    return "The size '" + text + "'";
  }

  private static void reportLength(String what, Place place, Problems problems) {
    problems.add(DiagnosticId.SIZE_TOO_LONG, place, what, Polynomial.of(Polynomial.LONGEST));
  }

  /**
   * Returns true if a size is not too long and, if known, whole and in the range of an int; if not
   * known, its factors must be in the range of a long.
   *
   * @param what the size in words, as the subject of a sentence
   */
  boolean isPositiveWhole(String what, Polynomial size, Place place, Problems problems) {
    if (size.length() > Polynomial.LONGEST) {
      reportLength(what, place, problems);
      return false;
    }
    Polynomial value = value(size);
    if (!value.isConstant() && Magnitude.canFitLong(value)) {
      return true;
    }
    if (value.isConstant() && !value.isWhole()) {
      problems.add(DiagnosticId.SIZE_NOT_WHOLE, place, what, value);
      return false;
    }
    OptionalLong whole = value.value();
    if (whole.isEmpty() || whole.getAsLong() < 1 || whole.getAsLong() > Integer.MAX_VALUE) {
      problems.add(
          DiagnosticId.SIZE_NOT_POSITIVE, place, what, value, Polynomial.of(Integer.MAX_VALUE));
      return false;
    }
    return true;
  }

  /** Returns the network or block whose dimensions sizes may use. */
  SpecName spec() {
    return spec;
  }

  /** Returns the names that a size may use here. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names.keySet());
  }

  /** Returns the size of a name in terms of the dimensions of the network. */
  Optional<Polynomial> size(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** Returns the dimensions of the network, which are all known when its graph is built. */
  Set<String> buildable() {
    return Collections.unmodifiableSet(buildable);
  }

  /** Marks a name as used outside size expressions. */
  void use(String name) {
    used.add(name);
  }

  /** Returns the names that sizes have used so far. */
  public Set<String> used() {
    return new TreeSet<>(used);
  }

  /** Replaces all dimensions that have a value in a size. */
  public Polynomial value(Polynomial size) {
    return size.substitute(name -> Optional.ofNullable(values.get(name)));
  }

  /** Returns a size in words: "width / 2 = 384". */
  public String inWords(Polynomial size) {
    String text = size.toString();
    String value = value(size).toString();
    return text.equals(value) ? text : text + " = " + value;
  }
}
