package org.distill4j.processor.size;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A parsed size expression: whole numbers, names, {@code + - * /} and {@code sum(name)}. */
public sealed interface SizeExpression {

  /** A whole number. */
  record Constant(long value) implements SizeExpression {}

  /** A dimension, an element of an annotation or a variable of a signature. */
  record Name(String name) implements SizeExpression {}

  /** The sum of a variable over the values of a repeated pattern. */
  record Sum(String name) implements SizeExpression {}

  /** Two expressions joined by one of {@code + - * /}. */
  record Binary(char operator, SizeExpression left, SizeExpression right)
      implements SizeExpression {}

  /** Parses an expression. */
  static SizeExpression parse(String text) throws MalformedSizeException {
    return new SizeParser(text).parseAll();
  }

  /** Returns all names in it, including those in sums, in alphabetical order. */
  default Set<String> names() {
    Set<String> names = new TreeSet<>();
    collectNames(this, names);
    return Collections.unmodifiableSet(names);
  }

  /** Returns the names that it sums over. */
  default Set<String> summedNames() {
    Set<String> names = new TreeSet<>();
    collectSums(this, names);
    return Collections.unmodifiableSet(names);
  }

  /** Returns the names that it uses outside sums. */
  default Set<String> plainNames() {
    Set<String> names = new TreeSet<>();
    collectPlain(this, names);
    return Collections.unmodifiableSet(names);
  }

  /**
   * Returns its normal form.
   *
   * @param names the value of a name
   * @param sums the value of a sum over a name
   * @throws IndivisibleException if it divides by zero or by a sum of several unknown sizes
   * @throws TooLongException if it has too many terms when it is multiplied out
   */
  default Polynomial evaluate(
      Function<String, Polynomial> names, Function<String, Polynomial> sums) {
    if (this instanceof Constant constant) {
      return Polynomial.of(constant.value());
    }
    if (this instanceof Name name) {
      return names.apply(name.name());
    }
    if (this instanceof Sum sum) {
      return sums.apply(sum.name());
    }
    Binary binary = (Binary) this;
    Polynomial left = binary.left().evaluate(names, sums);
    Polynomial right = binary.right().evaluate(names, sums);
    return switch (binary.operator()) {
      case '+' -> left.plus(right);
      case '-' -> left.minus(right);
      case '*' -> left.times(right);
      default -> left.dividedBy(right);
    };
  }

  private static void collectNames(SizeExpression expression, Set<String> names) {
    if (expression instanceof Name name) {
      names.add(name.name());
    } else if (expression instanceof Sum sum) {
      names.add(sum.name());
    } else if (expression instanceof Binary binary) {
      collectNames(binary.left(), names);
      collectNames(binary.right(), names);
    }
  }

  private static void collectPlain(SizeExpression expression, Set<String> names) {
    if (expression instanceof Name name) {
      names.add(name.name());
    } else if (expression instanceof Binary binary) {
      collectPlain(binary.left(), names);
      collectPlain(binary.right(), names);
    }
  }

  private static void collectSums(SizeExpression expression, Set<String> names) {
    if (expression instanceof Sum sum) {
      names.add(sum.name());
    } else if (expression instanceof Binary binary) {
      collectSums(binary.left(), names);
      collectSums(binary.right(), names);
    }
  }
}
