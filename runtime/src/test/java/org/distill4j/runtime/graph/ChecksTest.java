package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChecksTest {

  @Test
  void computesSizesExactly() {
    assertThat(Checks.sizeOf("w * w", 46_340L * 46_340)).isEqualTo(2_147_395_600);
    assertThat(refusal(() -> Checks.sizeOf("w * w", 65_537L * 65_537)))
        .isEqualTo(
            "The size 'w * w' is 4,295,098,369; bind dimensions that make it 1 to 2,147,483,647");
    assertThat(refusal(() -> Checks.sizeOf("w - 1", 0))).contains("'w - 1' is 0");
    assertThat(Checks.sum(1, -2, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE - 1);
    assertThat(Checks.product(-3, 1L << 40, 4)).isEqualTo(-12L << 40);
    assertThat(refusal(() -> Checks.product(1L << 31, 1L << 31, 2))).contains("exceeds 9,223,372");
    assertThat(refusal(() -> Checks.sum(Long.MAX_VALUE, 1))).contains("bind smaller dimensions");
  }

  @Test
  void sizesAreAtLeastOne() {
    assertThat(Checks.size("width", 1)).isEqualTo(1);
    assertThat(refusal(() -> Checks.size("width", 0)))
        .isEqualTo("The dimension 'width' is 0; bind a size of at least 1");
  }

  @Test
  void unboundDimensionsAreNamedWithTheCallThatBindsThem() {
    Checks.bound("width", 3);

    assertThat(assertThrows(IllegalStateException.class, () -> Checks.bound("width", 0)))
        .hasMessageThat()
        .isEqualTo("The dimension 'width' is not bound; call builder().width(size) before build()");
  }

  @Test
  void boundsAreExclusiveOrInclusive() {
    assertThat(Checks.above("t", 0.1, 0)).isEqualTo(0.1);
    assertThat(Checks.atLeast("w", 0.0, 0)).isEqualTo(0.0);
    assertThat(Checks.above("n", 1, 0)).isEqualTo(1);
    assertThat(Checks.atLeast("n", 2, 2)).isEqualTo(2);
    assertThat(Checks.range("r", 1.0, 0, 1, true, false)).isEqualTo(1.0);
    assertThat(Checks.range("r", 0, 0, 1, false, true)).isEqualTo(0);

    assertThat(refusal(() -> Checks.above("t", 0.0, 0))).isEqualTo("t is 0; use a value above 0");
    assertThat(refusal(() -> Checks.atLeast("w", -1.0, 0)))
        .isEqualTo("w is -1; use a value of at least 0");
    assertThat(refusal(() -> Checks.range("r", 0.0, 0, 1, true, false)))
        .isEqualTo("r is 0; use a value above 0 and of at most 1");
    assertThat(refusal(() -> Checks.range("r", 1, 0, 1, false, true)))
        .isEqualTo("r is 1; use a value of at least 0 and below 1");
  }

  @Test
  void infinityAndNotANumberAreInNoRange() {
    assertThrows(
        IllegalArgumentException.class, () -> Checks.above("t", Double.POSITIVE_INFINITY, 0));
    assertThrows(IllegalArgumentException.class, () -> Checks.above("t", Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> Checks.atLeast("w", Double.NaN, 0));
    assertThrows(
        IllegalArgumentException.class, () -> Checks.range("r", Double.NaN, 0, 1, false, false));
  }

  @Test
  void anInfiniteValueIsToldThatItMustBeFinite() {
    assertThat(refusal(() -> Checks.above("t", Double.POSITIVE_INFINITY, 0.5)))
        .isEqualTo("t is Infinity; use a finite value above 0.5");
    assertThat(refusal(() -> Checks.atLeast("n", 1, 2)))
        .isEqualTo("n is 1; use a value of at least 2");
  }

  @Test
  void integersAndFlagsAreReadFromNumbers() {
    assertThat(Checks.whole("top", 3.0)).isEqualTo(3);
    assertThat(Checks.flag("squared", 1)).isTrue();
    assertThat(Checks.flag("squared", 0)).isFalse();

    assertThat(refusal(() -> Checks.whole("top", 2.5)))
        .isEqualTo("top is 2.5; it must be a whole number");
    assertThat(refusal(() -> Checks.whole("top", 1e12)))
        .isEqualTo("top is 1.0E12; it must be a whole number");
    assertThat(refusal(() -> Checks.flag("squared", 0.5)))
        .isEqualTo("squared is 0.5; it must be 1 for true or 0 for false");
  }

  @Test
  void quotientsAreExact() {
    assertThat(Checks.quotient(12, 4)).isEqualTo(3);
    assertThat(Checks.quotient(12L, 4L)).isEqualTo(3L);
    assertThat(refusal(() -> Checks.quotient(13, 4)))
        .isEqualTo(
            "A size of the spec is 13 / 4, which is no whole number; bind dimensions that leave no"
                + " remainder");
  }

  @Test
  void requirementsAreToldWithTheSizes() {
    Checks.requirement(true, "width >= heads of @Attention", "width is 8");

    assertThat(refusal(() -> Checks.requirement(false, "width >= 8 of @A", "width is 4")))
        .isEqualTo("width >= 8 of @A, but width is 4; change one of these sizes");
  }

  private static String refusal(Executable check) {
    return assertThrows(IllegalArgumentException.class, check).getMessage();
  }
}
