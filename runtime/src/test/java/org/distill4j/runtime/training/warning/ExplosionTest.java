package org.distill4j.runtime.training.warning;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExplosionTest {

  private final List<String> warnings = new ArrayList<>();

  private final Explosion explosion = new Explosion(warnings::add);

  @Test
  void tellsOnceThatALossExplodes() {
    explosion.stepEnded(0.7);
    explosion.epochEnded(1, 0.6);
    assertThat(warnings).isEmpty();

    explosion.epochEnded(2, 1e6);
    explosion.epochEnded(3, 1e8);

    assertThat(warnings)
        .containsExactly(
            "the loss grew from 0.7000 in the first step to 1.000e+06 in epoch 2: the learning rate"
                + " is too high");
  }

  @Test
  void takesLargeAndSmallLossesAsTheyAre() {
    explosion.stepEnded(5_000);
    explosion.epochEnded(1, 9_000);
    Explosion small = new Explosion(warnings::add);
    small.stepEnded(1e-9);
    small.epochEnded(1, 0.5);

    assertThat(warnings).isEmpty();
  }
}
