package org.distill4j.processor.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.distill4j.processor.size.SizeExpression.Binary;
import org.distill4j.processor.size.SizeExpression.Constant;
import org.distill4j.processor.size.SizeExpression.Name;

/** Random sizes, the same for the same seed, and their exact values. */
final class RandomSizes {

  static final List<String> NAMES = List.of("a", "b", "c");

  private final Random random;

  RandomSizes(long seed) {
    random = new Random(seed);
  }

  /** Returns an expression that divides by products alone, so that it has a normal form. */
  SizeExpression expression(int depth) {
    if (depth == 0) {
      return atom();
    }
    return switch (random.nextInt(5)) {
      case 0 -> atom();
      case 1 -> new Binary('+', expression(depth - 1), expression(depth - 1));
      case 2 -> new Binary('-', expression(depth - 1), expression(depth - 1));
      case 3 -> new Binary('*', expression(depth - 1), expression(depth - 1));
      default -> new Binary('/', expression(depth - 1), atom());
    };
  }

  private SizeExpression atom() {
    return random.nextBoolean()
        ? new Constant(1 + random.nextInt(9))
        : new Name(NAMES.get(random.nextInt(NAMES.size())));
  }

  Polynomial polynomial() {
    return evaluate(expression(3));
  }

  /** Returns a polynomial without division. */
  Polynomial whole() {
    Polynomial sum = Polynomial.of(random.nextInt(7) - 3);
    for (int term = random.nextInt(4); term > 0; term--) {
      Polynomial product = Polynomial.of(random.nextInt(9) - 4);
      for (int factor = random.nextInt(3); factor > 0; factor--) {
        product = product.times(Polynomial.named(NAMES.get(random.nextInt(NAMES.size()))));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** Returns a value of at least 1 for each name. */
  Map<String, Integer> values() {
    Map<String, Integer> values = new TreeMap<>();
    NAMES.forEach(name -> values.put(name, 1 + random.nextInt(20)));
    return values;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  static Polynomial evaluate(SizeExpression expression) {
    return expression.evaluate(Polynomial::named, Polynomial::named);
  }

  static Polynomial parse(String text) {
    try {
      return evaluate(SizeExpression.parse(text));
    } catch (MalformedSizeException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Returns the value of an expression without its normal form. */
  static Fraction value(SizeExpression expression, Map<String, Integer> values) {
    if (expression instanceof Constant constant) {
      return Fraction.of(constant.value());
    }
    if (expression instanceof Name name) {
      return Fraction.of(values.get(name.name()));
    }
    Binary binary = (Binary) expression;
    Fraction left = value(binary.left(), values);
    Fraction right = value(binary.right(), values);
    return switch (binary.operator()) {
      case '+' -> left.plus(right);
      case '-' -> left.plus(right.negated());
      case '*' -> left.times(right);
      default -> left.times(right.inverse());
    };
  }

  /** Returns the value of a normal form. */
  static Fraction value(Polynomial polynomial, Map<String, Integer> values) {
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<Monomial, Fraction> term : polynomial.terms().entrySet()) {
      Fraction product = term.getValue();
      for (Map.Entry<String, Integer> power : term.getKey().powers().entrySet()) {
        Fraction base = Fraction.of(values.get(power.getKey()));
        product = product.times(base.power(power.getValue()));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** Returns all values from 1 to the largest for all names. */
  static List<Map<String, Integer>> grid(int largest) {
    List<Map<String, Integer>> grid = new ArrayList<>();
    for (int a = 1; a <= largest; a++) {
      for (int b = 1; b <= largest; b++) {
        for (int c = 1; c <= largest; c++) {
          grid.add(Map.of("a", a, "b", b, "c", c));
        }
      }
    }
    return grid;
  }
}
