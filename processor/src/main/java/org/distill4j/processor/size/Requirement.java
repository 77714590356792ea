package org.distill4j.processor.size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relation that must hold between sizes: {@code hot + cold <= classes}, {@code channels % groups
 * == 0}. {@code fixed: size <= steps} must hold only if no size in it varies from batch to batch;
 * {@code sampling!=FULL: hot + cold > 1} only if the element has another value.
 *
 * @param text the text as written, without the part before the colon
 * @param conditions the conditions under which it must hold
 * @param onlyFixed true if it applies only to sizes that do not vary
 * @param left the left side
 * @param divisor the divisor, if the remainder of the left side is compared
 * @param comparison the comparison
 * @param right the right side
 */
public record Requirement(
    String text,
    Conditions conditions,
    boolean onlyFixed,
    SizeExpression left,
    Optional<SizeExpression> divisor,
    Comparison comparison,
    SizeExpression right) {

  private static final String FIXED = "fixed";

  private static final Pattern FORM =
      Pattern.compile("([^<>=!%]+)(?:%([^<>=!%]+))?(<=|>=|==|!=|<|>)([^<>=!%]+)");

  /** Parses a requirement. */
  public static Requirement parse(String text) throws MalformedSizeException {
    int colon = text.indexOf(':');
    List<String> before = new ArrayList<>();
    if (colon >= 0) {
      for (String part : text.substring(0, colon).split(",", -1)) {
        before.add(part.strip());
      }
    }
    boolean onlyFixed = before.remove(FIXED);
    String relation = text.substring(colon + 1);
    Matcher matcher = FORM.matcher(relation);
    if (!matcher.matches()) {
      throw new MalformedSizeException("it does not compare two sizes");
    }
    String divisor = matcher.group(2);
    Requirement requirement =
        new Requirement(
            relation.strip(),
            Conditions.parse(before),
            onlyFixed,
            SizeExpression.parse(matcher.group(1)),
            divisor == null ? Optional.empty() : Optional.of(SizeExpression.parse(divisor)),
            Comparison.of(matcher.group(3)),
            SizeExpression.parse(matcher.group(4)));
    if (requirement.hasSums()) {
      throw new MalformedSizeException("sums are only allowed in results and counts");
    }
    return requirement;
  }

  private boolean hasSums() {
    return !left.summedNames().isEmpty()
        || !right.summedNames().isEmpty()
        || divisor.filter(expression -> !expression.summedNames().isEmpty()).isPresent();
  }

  /** Returns all names in it, in alphabetical order. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(left.names());
    divisor.ifPresent(expression -> names.addAll(expression.names()));
    names.addAll(right.names());
    return Collections.unmodifiableSet(names);
  }

  /**
   * Replaces its names by sizes.
   *
   * @throws IndivisibleException if it divides by zero or by a sum of several unknown sizes
   */
  public Filled fill(Function<String, Polynomial> sizes) {
    return new Filled(
        this,
        left.evaluate(sizes, sizes),
        divisor.map(expression -> expression.evaluate(sizes, sizes)),
        right.evaluate(sizes, sizes));
  }

  /**
   * A requirement with its names replaced by sizes.
   *
   * @param requirement the requirement
   * @param left the left side
   * @param divisor the divisor, if the remainder of the left side is compared
   * @param right the right side
   */
  public record Filled(
      Requirement requirement, Polynomial left, Optional<Polynomial> divisor, Polynomial right) {

    /**
     * Returns true if it holds for all values of its names, false if for none; empty if it depends
     * on them.
     */
    public Optional<Boolean> decide() {
      return divisor.isPresent()
          ? left.remainder(divisor.get())
              .flatMap(rest -> requirement.comparison().decide(rest, right))
          : requirement.comparison().decide(left, right);
    }

    /** Returns the names in its sizes, in alphabetical order. */
    public Set<String> names() {
      Set<String> names = new TreeSet<>(left.names());
      divisor.ifPresent(size -> names.addAll(size.names()));
      names.addAll(right.names());
      return names;
    }
  }
}
