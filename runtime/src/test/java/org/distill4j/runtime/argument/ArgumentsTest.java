package org.distill4j.runtime.argument;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ArgumentsTest {

  @Test
  void boundsAreInsideOrOutsideOfTheirRange() {
    Arguments.requireFraction("f", 0);
    Arguments.requireFraction("f", 1);
    Arguments.requireBelowOne("d", 0);
    Arguments.requirePositive("p", Double.MIN_VALUE);
    Arguments.requireNotNegative("n", 0);
    Arguments.requireAtLeastOne("c", 1);
    Arguments.requireAtLeastZero("z", 0);

    assertThat(problem(() -> Arguments.requireFraction("f", Math.nextUp(1.0))))
        .isEqualTo("f is 1.0000000000000002; it must be between 0 and 1");
    assertThat(problem(() -> Arguments.requireBelowOne("d", 1)))
        .isEqualTo("d is 1.0; it must be at least 0 and below 1");
    assertThat(problem(() -> Arguments.requirePositive("p", 0)))
        .isEqualTo("p is 0.0; it must be above 0 and finite");
    assertThat(problem(() -> Arguments.requirePositive("p", Double.POSITIVE_INFINITY)))
        .isEqualTo("p is Infinity; it must be above 0 and finite");
    assertThat(problem(() -> Arguments.requireNotNegative("n", -Double.MIN_VALUE)))
        .isEqualTo("n is -4.9E-324; it must be at least 0 and finite");
    assertThat(problem(() -> Arguments.requireAtLeastOne("c", 0)))
        .isEqualTo("c is 0; it must be at least 1");
    assertThat(problem(() -> Arguments.requireAtLeastZero("z", -1)))
        .isEqualTo("z is -1; it must be at least 0");
  }

  @Test
  void notANumberIsInNoRange() {
    assertThrows(IllegalArgumentException.class, () -> Arguments.requireFraction("f", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Arguments.requireBelowOne("d", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Arguments.requirePositive("p", Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> Arguments.requireNotNegative("n", Double.NaN));
  }

  @Test
  void unknownNamesAreAnsweredWithTheAvailableOnes() {
    assertThat(Arguments.unknown("column", "x", List.of("a", "b")))
        .hasMessageThat()
        .isEqualTo("Unknown column 'x'. Available: a, b.");
  }

  private static String problem(Executable check) {
    return assertThrows(IllegalArgumentException.class, check).getMessage();
  }
}
