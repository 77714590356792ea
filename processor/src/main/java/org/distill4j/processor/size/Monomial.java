package org.distill4j.processor.size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A product of powers of names, including negative powers: {@code width / heads} is {@code width^1
 * heads^-1}.
 *
 * @param powers the non-zero powers by name
 */
record Monomial(Map<String, Integer> powers) implements Comparable<Monomial> {

  static final Monomial ONE = new Monomial(Map.of());

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

  /** Returns true if it has no negative power. */
  boolean isWhole() {
    return powers.values().stream().allMatch(power -> power > 0);
  }

  private int degree() {
    int degree = 0;
    for (int power : powers.values()) {
      degree += power;
    }
    return degree;
  }

  /** Orders by descending degree, then by names and powers. */
  @Override
  public int compareTo(Monomial other) {
    int byDegree = Integer.compare(other.degree(), degree());
    return byDegree == 0 ? compareFactors(other) : byDegree;
  }

  private int compareFactors(Monomial other) {
    Iterator<Map.Entry<String, Integer>> others = other.powers.entrySet().iterator();
    for (Map.Entry<String, Integer> factor : powers.entrySet()) {
      if (!others.hasNext()) {
        return 1;
      }
      Map.Entry<String, Integer> otherFactor = others.next();
      int byName = factor.getKey().compareTo(otherFactor.getKey());
      int order = byName == 0 ? factor.getValue().compareTo(otherFactor.getValue()) : byName;
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }
}
