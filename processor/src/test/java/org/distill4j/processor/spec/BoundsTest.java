package org.distill4j.processor.spec;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoundsTest {

  private static final double NONE = Double.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({
    "false, false, true, true",
    "true, false, false, true",
    "false, true, true, false",
    "true, true, false, false",
  })
  void limitsAreIncludedUnlessExclusive(
      boolean exclusiveMin, boolean exclusiveMax, boolean min, boolean max) {
    Bounds bounds = new Bounds(0, 1, exclusiveMin, exclusiveMax);
    assertThat(bounds.contain(0)).isEqualTo(min);
    assertThat(bounds.contain(1)).isEqualTo(max);
    assertThat(bounds.contain(0.5)).isTrue();
    assertThat(bounds.contain(-0.001)).isFalse();
    assertThat(bounds.contain(1.001)).isFalse();
  }

  @Test
  void noRangeContainsNotANumber() {
    assertThat(new Bounds(-NONE, NONE, false, false).contain(Double.NaN)).isFalse();
  }

  @Test
  void limitsMayBeMissing() {
    assertThat(new Bounds(0, NONE, false, false).hasMin()).isTrue();
    assertThat(new Bounds(0, NONE, false, false).hasMax()).isFalse();
    assertThat(new Bounds(-NONE, 0, false, false).hasMin()).isFalse();
    assertThat(new Bounds(-NONE, 0, false, false).hasMax()).isTrue();
  }

  @Test
  void aRangeIsDescribedInWords() {
    assertThat(new Bounds(0, 1, false, false).inWords()).isEqualTo("from 0 to 1");
    assertThat(new Bounds(0, 1, true, false).inWords()).isEqualTo("from 0 to 1, excluding 0");
    assertThat(new Bounds(0, 1, false, true).inWords()).isEqualTo("from 0 to 1, excluding 1");
    assertThat(new Bounds(0, 1, true, true).inWords()).isEqualTo("from 0 to 1, excluding both");
    assertThat(new Bounds(0, NONE, true, false).inWords()).isEqualTo("above 0");
    assertThat(new Bounds(2, NONE, false, false).inWords()).isEqualTo("of at least 2");
    assertThat(new Bounds(-NONE, 0.5, false, true).inWords()).isEqualTo("below 0.5");
    assertThat(new Bounds(-NONE, 0.5, false, false).inWords()).isEqualTo("of at most 0.5");
  }

  @Test
  void wholeLimitsHaveNoDecimals() {
    assertThat(new Bounds(-3, 1e6, false, false).inWords()).isEqualTo("from -3 to 1000000");
    assertThat(new Bounds(0.25, 1e18, false, false).inWords()).isEqualTo("from 0.25 to 1.0E18");
  }
}
