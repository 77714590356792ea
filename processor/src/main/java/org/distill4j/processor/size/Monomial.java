package org.distill4j.processor.size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product of powers of names, negative powers included: {@code width / heads} is {@code width^1
 * heads^-1}.
 *
 * @param powers the powers by name, none of them zero
 */
record Monomial(Map<String, Integer> powers) implements Comparable<Monomial> {

  static final Monomial ONE = new Monomial(Map.of());

  private static final Comparator<Monomial> ORDER =
      Comparator.comparingInt(Monomial::degree).reversed().thenComparing(Monomial::sortKey);

  Monomial {
    TreeMap<String, Integer> kept = new TreeMap<>(powers);
    kept.values().removeIf(power -> power == 0);
    powers = Collections.unmodifiableMap(kept);
  }

  static Monomial of(String name) {
    return new Monomial(Map.of(name, 1));
  }

  Monomial times(Monomial other) {
    Map<String, Integer> product = new TreeMap<>(powers);
    other.powers.forEach((name, power) -> product.merge(name, power, Integer::sum));
    return new Monomial(product);
  }

  Monomial inverse() {
    Map<String, Integer> inverse = new TreeMap<>();
    powers.forEach((name, power) -> inverse.put(name, -power));
    return new Monomial(inverse);
  }

  String formula(Fraction factor) {
    List<String> factors = new ArrayList<>();
    if (!factor.equals(Fraction.ONE) || powers.isEmpty()) {
      factors.add(
          factor.isWhole()
              ? factor.numerator().toString()
              : factor.numerator() + "/" + factor.denominator());
    }
    powers.forEach((name, power) -> factors.add(power == 1 ? name : name + "^" + power));
    return String.join(" * ", factors);
  }

  /** Whether nothing in it is divided by. */
  boolean isWhole() {
    return powers.values().stream().allMatch(power -> power > 0);
  }

  private int degree() {
    return powers.values().stream().mapToInt(Integer::intValue).sum();
  }

  private String sortKey() {
    return powers.entrySet().stream()
        .map(entry -> entry.getKey() + "^" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  @Override
  public int compareTo(Monomial other) {
    return ORDER.compare(this, other);
  }
}
