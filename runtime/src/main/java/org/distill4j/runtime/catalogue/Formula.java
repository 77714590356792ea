package org.distill4j.runtime.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A number in terms of sizes, as a sum of products: {@code 3/2 * width^2 * heads^-1 + 300}.
 *
 * @param terms the factor of each product of powers, in the order of the text
 */
public record Formula(Map<Map<String, Integer>, Double> terms) {

  /** Copies the terms. */
  public Formula {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /**
   * Parses a formula of the processor.
   *
   * @throws IllegalArgumentException if the text is not a formula
   */
  public static Formula parse(String text) {
    Map<Map<String, Integer>, Double> terms = new LinkedHashMap<>();
    for (String term : text.split(" \\+ ", -1)) {
      double factor = 1;
      Map<String, Integer> powers = new TreeMap<>();
      for (String part : term.split(" \\* ", -1)) {
        if (part.matches("-?\\d+(/\\d+)?")) {
          String[] fraction = part.split("/");
          factor *= Double.parseDouble(fraction[0]);
          factor /= fraction.length > 1 ? Double.parseDouble(fraction[1]) : 1;
        } else if (part.matches("[\\p{L}_$][\\p{L}\\p{Nd}_$]*(\\^-?\\d+)?")) {
          String[] power = part.split("\\^");
          powers.merge(power[0], power.length > 1 ? Integer.parseInt(power[1]) : 1, Integer::sum);
        } else {
          throw new IllegalArgumentException(
              "'" + text + "' is no formula, because of '" + part + "'");
        }
      }
      terms.merge(powers, factor, Double::sum);
    }
    return new Formula(terms);
  }

  /** Returns the formula with values for some of its names. */
  public Formula bind(Map<String, Integer> sizes) {
    Map<Map<String, Integer>, Double> bound = new LinkedHashMap<>();
    terms.forEach(
        (powers, factor) -> {
          double product = factor;
          Map<String, Integer> open = new TreeMap<>(powers);
          for (Map.Entry<String, Integer> power : powers.entrySet()) {
            Integer size = sizes.get(power.getKey());
            if (size != null) {
              product *= Math.pow(size, power.getValue());
              open.remove(power.getKey());
            }
          }
          bound.merge(open, product, Double::sum);
        });
    bound.values().removeIf(factor -> factor == 0);
    return new Formula(bound);
  }

  /** Returns the sum of two formulas. */
  public Formula plus(Formula other) {
    Map<Map<String, Integer>, Double> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((powers, factor) -> sum.merge(powers, factor, Double::sum));
    sum.values().removeIf(factor -> factor == 0);
    return new Formula(sum);
  }

  /** Returns the names that it depends on, in alphabetical order. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    terms.keySet().forEach(powers -> names.addAll(powers.keySet()));
    return names;
  }

  /** Returns its value, if it depends on no name. */
  public OptionalDouble value() {
    return names().isEmpty()
        ? OptionalDouble.of(terms.values().stream().mapToDouble(Double::doubleValue).sum())
        : OptionalDouble.empty();
  }

  /** Returns the formula for display: {@code 12,000 * steps + 300}. */
  @Override
  public String toString() {
    List<String> written = new ArrayList<>();
    terms.forEach((powers, factor) -> written.add(term(powers, factor)));
    return written.isEmpty() ? "0" : String.join(" + ", written).replace("+ -", "- ");
  }

  private static String term(Map<String, Integer> powers, double factor) {
    List<String> factors = new ArrayList<>();
    List<String> divisors = new ArrayList<>();
    if (factor != 1 || powers.values().stream().noneMatch(power -> power > 0)) {
      factors.add(number(factor));
    }
    powers.forEach(
        (name, power) ->
            (power > 0 ? factors : divisors).addAll(Collections.nCopies(Math.abs(power), name)));
    String quotient = divisors.isEmpty() ? "" : " / " + String.join(" / ", divisors);
    return String.join(" * ", factors) + quotient;
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.3f", value).replaceFirst("\\.?0+$", "");
  }
}
