package org.distill4j.processor.size;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The normal form of a size: a sum of products of named sizes with rational factors. Two sizes are
 * equal for all values of their names exactly if their polynomials are equal.
 */
public final class Polynomial {

  /** The maximum of {@link #length} of a size in a spec, which keeps generated code compilable. */
  public static final int LONGEST = 1_000;

  /** The maximum number of terms of a product, for counts that are products of sizes. */
  private static final int MOST_TERMS = 10_000;

  /** The maximum number of pairs of terms that are multiplied, since most products may cancel. */
  private static final long MOST_PRODUCTS = 1_000_000;

  /** The maximum number of terms in a comment or a message. */
  private static final int MOST_SHOWN = 50;

  /** Zero. */
  public static final Polynomial ZERO = new Polynomial(new TreeMap<>());

  private final SortedMap<Monomial, Fraction> terms;

  private Polynomial(SortedMap<Monomial, Fraction> terms) {
    terms.values().removeIf(Fraction::isZero);
    this.terms = Collections.unmodifiableSortedMap(terms);
  }

  /** Creates a known size. */
  public static Polynomial of(long value) {
    return term(Monomial.ONE, Fraction.of(value));
  }

  /** Creates a named size. */
  public static Polynomial named(String name) {
    return term(Monomial.of(name), Fraction.ONE);
  }

  static Polynomial term(Monomial monomial, Fraction factor) {
    SortedMap<Monomial, Fraction> terms = new TreeMap<>();
    terms.put(monomial, factor);
    return new Polynomial(terms);
  }

  /** Returns the sum. */
  public Polynomial plus(Polynomial other) {
    SortedMap<Monomial, Fraction> sum = new TreeMap<>(terms);
    other.terms.forEach((monomial, factor) -> sum.merge(monomial, factor, Fraction::plus));
    return new Polynomial(sum);
  }

  /** Returns the sum of any number of sizes. */
  public static Polynomial sum(Collection<Polynomial> sizes) {
    SortedMap<Monomial, Fraction> sum = new TreeMap<>();
    for (Polynomial size : sizes) {
      size.terms.forEach((monomial, factor) -> sum.merge(monomial, factor, Fraction::plus));
    }
    return new Polynomial(sum);
  }

  /** Returns the difference. */
  public Polynomial minus(Polynomial other) {
    return plus(other.times(of(-1)));
  }

  /**
   * Returns the product.
   *
   * @throws TooLongException if it has too many terms
   */
  public Polynomial times(Polynomial other) {
    if ((long) terms.size() * other.terms.size() > MOST_PRODUCTS) {
      throw tooLong();
    }
    SortedMap<Monomial, Fraction> product = new TreeMap<>();
    for (Map.Entry<Monomial, Fraction> term : terms.entrySet()) {
      other.terms.forEach(
          (monomial, factor) ->
              product.merge(
                  term.getKey().times(monomial), term.getValue().times(factor), Fraction::plus));
      if (product.size() > MOST_TERMS) {
        throw tooLong();
      }
    }
    return new Polynomial(product);
  }

  private static TooLongException tooLong() {
    return new TooLongException("a product has more than " + MOST_TERMS + " terms");
  }

  /** Returns the number of its terms and of the names in them, each as often as it is a factor. */
  public long length() {
    return terms.keySet().stream().mapToLong(Polynomial::length).sum();
  }

  private static long length(Monomial monomial) {
    return 1 + monomial.powers().values().stream().mapToLong(Math::abs).sum();
  }

  /**
   * Returns the exact quotient.
   *
   * @throws IndivisibleException if the divisor is zero or has several terms
   */
  public Polynomial dividedBy(Polynomial divisor) {
    if (divisor.equals(this) && !terms.isEmpty()) {
      return of(1);
    }
    if (divisor.terms.isEmpty()) {
      throw new IndivisibleException("it divides by zero");
    }
    if (divisor.terms.size() > 1) {
      throw new IndivisibleException("it divides by the sum '" + divisor + "'");
    }
    Monomial monomial = divisor.terms.firstKey();
    return times(term(monomial.inverse(), divisor.terms.get(monomial).inverse()));
  }

  /**
   * Returns the remainder of a division, or empty if it depends on names.
   *
   * @throws IndivisibleException if the divisor is zero
   */
  Optional<Polynomial> remainder(Polynomial divisor) {
    if (divisor.terms.isEmpty()) {
      throw new IndivisibleException("it divides by zero");
    }
    if (value().isPresent() && divisor.value().isPresent()) {
      return Optional.of(of(value().getAsLong() % divisor.value().getAsLong()));
    }
    boolean divides =
        equals(divisor)
            || (divisor.terms.size() == 1
                && dividedBy(divisor).terms.entrySet().stream()
                    .allMatch(term -> term.getKey().isWhole() && term.getValue().isWhole()));
    return divides ? Optional.of(ZERO) : Optional.empty();
  }

  /**
   * Returns the size with some names replaced by numbers.
   *
   * @param values the number for a name, or empty to keep it
   */
  public Polynomial substitute(Function<String, Optional<Integer>> values) {
    SortedMap<Monomial, Fraction> result = new TreeMap<>();
    for (Map.Entry<Monomial, Fraction> entry : terms.entrySet()) {
      Fraction factor = entry.getValue();
      Map<String, Integer> kept = new TreeMap<>();
      for (Map.Entry<String, Integer> power : entry.getKey().powers().entrySet()) {
        Optional<Integer> value = values.apply(power.getKey());
        if (value.isPresent()) {
          factor = factor.times(Fraction.of(value.get()).power(power.getValue()));
        } else {
          kept.put(power.getKey(), power.getValue());
        }
      }
      result.merge(new Monomial(kept), factor, Fraction::plus);
    }
    return new Polynomial(result);
  }

  /** Returns the smallest divisor without which it has no fractions. */
  public Polynomial divisor() {
    return term(
        SizeWriter.commonDivisor(this),
        new Fraction(SizeWriter.commonDenominator(this), BigInteger.ONE));
  }

  /** Returns it times its divisor: a sum of products without fractions. */
  public Polynomial numerator() {
    return times(divisor());
  }

  /** Divides it into sums whose {@link #length} exceeds a limit by one term at most. */
  public List<Polynomial> parts(long longest) {
    List<Polynomial> parts = new ArrayList<>();
    SortedMap<Monomial, Fraction> part = new TreeMap<>();
    long length = 0;
    for (Map.Entry<Monomial, Fraction> term : terms.entrySet()) {
      part.put(term.getKey(), term.getValue());
      length += length(term.getKey());
      if (length >= longest) {
        parts.add(new Polynomial(part));
        part = new TreeMap<>();
        length = 0;
      }
    }
    if (!part.isEmpty()) {
      parts.add(new Polynomial(part));
    }
    return parts;
  }

  /** Returns its names. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    terms.keySet().forEach(monomial -> names.addAll(monomial.powers().keySet()));
    return names;
  }

  /** Returns true if it has no names. */
  public boolean isConstant() {
    return names().isEmpty();
  }

  /** Returns true if it is a constant whole number, of any size. */
  public boolean isWhole() {
    return isConstant() && (terms.isEmpty() || terms.get(Monomial.ONE).isWhole());
  }

  /** Returns its value if it is a constant whole number in the range of a long. */
  public OptionalLong value() {
    if (terms.isEmpty()) {
      return OptionalLong.of(0);
    }
    Fraction factor = terms.get(Monomial.ONE);
    boolean fits =
        terms.size() == 1
            && factor != null
            && factor.isWhole()
            && factor.numerator().bitLength() < Long.SIZE;
    return fits ? OptionalLong.of(factor.numerator().longValue()) : OptionalLong.empty();
  }

  /** Returns true if it is certainly positive when all of its names are at least 1. */
  public boolean isPositive() {
    return Sign.isPositive(this);
  }

  /** Returns its value as a number if it is a constant. */
  public OptionalDouble number() {
    if (terms.isEmpty()) {
      return OptionalDouble.of(0);
    }
    return isConstant()
        ? OptionalDouble.of(terms.get(Monomial.ONE).doubleValue())
        : OptionalDouble.empty();
  }

  SortedMap<Monomial, Fraction> terms() {
    return terms;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial polynomial && terms.equals(polynomial.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /**
   * Returns the form for programs, a sum of products of a factor and powers: {@code 3/2 * width^2 *
   * heads^-1 + 300}.
   */
  public String formula() {
    List<String> products =
        terms.entrySet().stream().map(term -> term.getKey().formula(term.getValue())).toList();
    return products.isEmpty() ? "0" : String.join(" + ", products);
  }

  /** Returns the form for readers; of a long sum only the beginning. */
  public String abbreviated() {
    if (terms.size() <= MOST_SHOWN) {
      return toString();
    }
    SortedMap<Monomial, Fraction> shown = new TreeMap<>();
    terms.entrySet().stream()
        .limit(MOST_SHOWN)
        .forEach(term -> shown.put(term.getKey(), term.getValue()));
    return new Polynomial(shown) + " + ... (" + (terms.size() - MOST_SHOWN) + " more terms)";
  }

  /** Returns the form for readers, with separators in long numbers: {@code 2 * width + 300}. */
  @Override
  public String toString() {
    return SizeWriter.forReaders().write(this);
  }
}
