package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExplosionTest {

  private final List<String> warnings = new ArrayList<>();

  private final Explosion explosion =
      new Explosion(
          new TrainingListener() {
            @Override
            public void warned(String warning) {
              warnings.add(warning);
            }
          });

  @Test
  void tellsOnceThatALossExplodes() {
    explosion.stepEnded(0.7);
    explosion.epochEnded(epoch(1, 0.6));
    assertThat(warnings).isEmpty();

    explosion.epochEnded(epoch(2, 1e6));
    explosion.epochEnded(epoch(3, 1e8));

    assertThat(warnings)
        .containsExactly(
            "the loss grew from 0.7000 in the first step to 1.000e+06 in epoch 2: the learning rate"
                + " is too high");
  }

  @Test
  void takesLargeAndSmallLossesAsTheyAre() {
    explosion.stepEnded(5_000);
    explosion.epochEnded(epoch(1, 9_000));
    Explosion small = new Explosion(TrainingListener.silent());
    small.stepEnded(1e-9);
    small.epochEnded(epoch(1, 0.5));

    assertThat(warnings).isEmpty();
  }

  private static Epoch epoch(int number, double total) {
    return new Epoch(number, "", Map.of(), total, Map.of(), Optional.empty(), 0);
  }
}
