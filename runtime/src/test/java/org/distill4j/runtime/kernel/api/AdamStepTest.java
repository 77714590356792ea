package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The bias corrections of Adam. */
class AdamStepTest {

  private static AdamStep step(long number, double beta1, double beta2) {
    return new AdamStep(number, 0.1, beta1, beta2, 1e-8, 0, 1);
  }

  @Test
  void theFirstStepUndoesTheDecay() {
    assertThat(step(1, 0.9, 0.99).correctedRate()).isWithin(1e-12).of(0.1 / 0.1);
    assertThat(step(1, 0.9, 0.99).rootCorrection()).isWithin(1e-12).of(10);
  }

  @Test
  void correctionsVanishInTheLongRun() {
    assertThat(step(1_000_000, 0.9, 0.999).correctedRate()).isWithin(1e-15).of(0.1);
    assertThat(step(1_000_000, 0.9, 0.999).rootCorrection()).isWithin(1e-12).of(1);
  }

  @Test
  void nothingIsCorrectedWithoutDecay() {
    assertThat(step(1, 0, 0).correctedRate()).isEqualTo(0.1);
    assertThat(step(1, 0, 0).rootCorrection()).isEqualTo(1.0);
  }
}
