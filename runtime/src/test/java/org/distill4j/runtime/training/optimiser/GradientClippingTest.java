package org.distill4j.runtime.training.optimiser;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GradientClippingTest {

  @Test
  void longGradientsAreScaledToTheMaximum() {
    GradientClipping clipping = new GradientClipping(5);

    assertThat(clipping.factor(10)).isEqualTo(0.5);
    assertThat(clipping.factor(5)).isEqualTo(1.0);
    assertThat(clipping.factor(0)).isEqualTo(1.0);
  }

  @Test
  void infinityDisablesClipping() {
    assertThat(GradientClipping.none().factor(Double.MAX_VALUE)).isEqualTo(1.0);
  }

  @Test
  void theMaximumIsAboveZero() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new GradientClipping(-1)))
        .hasMessageThat()
        .isEqualTo("maxGradientNorm is -1.0; it must be above 0");
  }
}
