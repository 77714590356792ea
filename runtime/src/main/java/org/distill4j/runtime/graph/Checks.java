package org.distill4j.runtime.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.distill4j.runtime.argument.Arguments;

/** Checks in generated code of values that are unknown when a spec is compiled. */
public final class Checks {

  private Checks() {}

  /**
   * Returns the size of a dimension.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public static int size(String dimension, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "The dimension '" + dimension + "' is " + value + "; bind a size of at least 1");
    }
    return value;
  }

  /**
   * Returns the size that an expression of dimensions has.
   *
   * @param expression the expression as in the spec
   * @throws IllegalArgumentException if it is no size
   */
  public static int sizeOf(String expression, long value) {
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The size '%s' is %,d; bind dimensions that make it 1 to %,d",
              expression,
              value,
              Integer.MAX_VALUE));
    }
    return (int) value;
  }

  /**
   * Returns an exact sum.
   *
   * @throws IllegalArgumentException if it exceeds the range of a long
   */
  public static long sum(long... terms) {
    try {
      return LongStream.of(terms).reduce(0, Math::addExact);
    } catch (ArithmeticException e) {
      throw tooLarge(e);
    }
  }

  /**
   * Returns an exact product.
   *
   * @throws IllegalArgumentException if it exceeds the range of a long
   */
  public static long product(long... factors) {
    try {
      return LongStream.of(factors).reduce(1, Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw tooLarge(e);
    }
  }

  private static IllegalArgumentException tooLarge(ArithmeticException cause) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "A size or parameter count of the spec exceeds %,d; bind smaller dimensions",
            Long.MAX_VALUE),
        cause);
  }

  /**
   * Requires that a dimension is bound.
   *
   * @throws IllegalStateException if it is not
   */
  public static void bound(String dimension, int value) {
    if (value == 0) {
      throw new IllegalStateException(
          "The dimension '"
              + dimension
              + "' is not bound; call builder()."
              + dimension
              + "(size) before build()");
    }
  }

  /**
   * Returns a hyperparameter that must be finite and above a bound.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static double above(String name, double value, double min) {
    return range(name, value, min, Double.POSITIVE_INFINITY, true, true);
  }

  /**
   * Returns a hyperparameter that must be finite and has a minimum.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static double atLeast(String name, double value, double min) {
    return range(name, value, min, Double.POSITIVE_INFINITY, false, true);
  }

  /**
   * Returns an integer hyperparameter that must be above a bound.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static int above(String name, int value, double min) {
    return (int) above(name, (double) value, min);
  }

  /**
   * Returns an integer hyperparameter that has a minimum.
   *
   * @throws IllegalArgumentException if it is below
   */
  public static int atLeast(String name, int value, double min) {
    return (int) atLeast(name, (double) value, min);
  }

  /**
   * Returns a hyperparameter that has a range.
   *
   * @throws IllegalArgumentException if it lies outside
   */
  public static double range(
      String name,
      double value,
      double min,
      double max,
      boolean exclusiveMin,
      boolean exclusiveMax) {
    boolean above = exclusiveMin ? value > min : value >= min;
    boolean below = exclusiveMax ? value < max : value <= max;
    if (!above || !below) {
      String least = (exclusiveMin ? "above " : "of at least ") + plain(min);
      String most = (exclusiveMax ? "below " : "of at most ") + plain(max);
      throw new IllegalArgumentException(
          String.format(
              "%s is %s; use a %s %s",
              name,
              plain(value),
              Double.isFinite(value) ? "value" : "finite value",
              Double.isInfinite(max) ? least : least + " and " + most));
    }
    return value;
  }

  /** Returns a number, without a fraction if it is whole. */
  private static String plain(double value) {
    return value == (long) value ? Long.toString((long) value) : Double.toString(value);
  }

  /**
   * Returns an integer hyperparameter that has a range.
   *
   * @throws IllegalArgumentException if it lies outside
   */
  public static int range(
      String name, int value, double min, double max, boolean exclusiveMin, boolean exclusiveMax) {
    return (int) range(name, (double) value, min, max, exclusiveMin, exclusiveMax);
  }

  /**
   * Returns a number that must be an integer.
   *
   * @throws IllegalArgumentException if it is not, or does not fit an int
   */
  public static int whole(String name, double value) {
    if (value != (int) value) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be a whole number");
    }
    return (int) value;
  }

  /**
   * Returns the boolean that a number encodes.
   *
   * @throws IllegalArgumentException if it is neither 1 nor 0
   */
  public static boolean flag(String name, double value) {
    if (value != 0 && value != 1) {
      throw new IllegalArgumentException(
          name + " is " + value + "; it must be 1 for true or 0 for false");
    }
    return value == 1;
  }

  /** Returns the exception for a name that is neither a dimension nor a hyperparameter. */
  public static IllegalArgumentException unknown(String name, DistillerBuilder builder) {
    List<String> known =
        Stream.concat(builder.hyperparameters().stream(), builder.dimensions().stream()).toList();
    return Arguments.unknown("dimension or hyperparameter", name, known);
  }

  /**
   * Requires a property of the sizes that an operation or objective is used with.
   *
   * @param requirement the requirement and its origin
   * @param sizes the actual sizes
   * @throws IllegalArgumentException if it does not hold
   */
  public static void requirement(boolean holds, String requirement, String sizes) {
    if (!holds) {
      throw new IllegalArgumentException(
          requirement + ", but " + sizes + "; change one of these sizes");
    }
  }

  /**
   * Returns the exact quotient of two sizes.
   *
   * @throws IllegalArgumentException if the division leaves a remainder
   */
  public static int quotient(int dividend, int divisor) {
    return Math.toIntExact(quotient((long) dividend, divisor));
  }

  /**
   * Returns the exact quotient of two counts.
   *
   * @throws IllegalArgumentException if the division leaves a remainder
   */
  public static long quotient(long dividend, long divisor) {
    if (dividend % divisor != 0) {
      throw new IllegalArgumentException(
          "A size of the spec is "
              + dividend
              + " / "
              + divisor
              + ", which is no whole number; bind dimensions that leave no remainder");
    }
    return dividend / divisor;
  }
}
