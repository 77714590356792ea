package org.distill4j.testing;

import java.util.Objects;

/**
 * Assertions with a message. They need no assertion library, which the tests of a user's project
 * may lack.
 */
public final class Expect {

  private Expect() {}

  /**
   * Expects a condition.
   *
   * @throws AssertionError if it does not hold
   */
  public static void that(String what, boolean holds) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  /**
   * Expects an equal value.
   *
   * @throws AssertionError if it differs
   */
  public static void equal(String what, Object actual, Object expected) {
    if (!Objects.equals(actual, expected)) {
      throw new AssertionError("%s%nexpected: %s%nbut was : %s".formatted(what, expected, actual));
    }
  }

  /**
   * Expects a finite number close to another.
   *
   * @throws AssertionError if the difference exceeds the tolerance, or one of both is not finite
   */
  public static void near(String what, double actual, double expected, double tolerance) {
    if (!(Math.abs(actual - expected) <= tolerance)) {
      throw new AssertionError(
          "%s%nexpected: %s%nbut was : %s%noutside tolerance: %s"
              .formatted(what, expected, actual, tolerance));
    }
  }
}
