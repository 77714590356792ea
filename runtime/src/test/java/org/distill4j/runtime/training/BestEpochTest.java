package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;

class BestEpochTest {

  private final ComputationGraph graph = new TinyAnswerer("Tiny", 2).initialised(1);

  @Test
  void stopsWhenThePatienceIsOverAndGoesBackToTheFirstOfTheBest() {
    BestEpoch best = new BestEpoch(graph, 2);
    double[] validations = {0.3, 0.5, 0.5, 0.4};
    for (int i = 0; i < validations.length; i++) {
      assertThat(best.isPast()).isFalse();
      graph.params().assign(i + 1);
      best.add(i + 1, Optional.of(validations[i]));
    }

    assertThat(best.isPast()).isTrue();
    best.restore();
    assertThat(best.number()).isEqualTo(2);
    assertThat(graph.params().getFloat(0)).isEqualTo(2f);
  }

  /** A metric of a user may be 0 / 0 in an epoch, or in all. */
  @Test
  void anyNumberIsBetterThanNone() {
    double none = Double.NaN;
    double least = Double.NEGATIVE_INFINITY;
    assertThat(chosen(none, none, none)).isEqualTo(1);
    assertThat(chosen(none, 0.2, none)).isEqualTo(2);
    assertThat(chosen(0.2, none, 0.3)).isEqualTo(3);
    assertThat(chosen(none, least, 0.1)).isEqualTo(3);
    assertThat(chosen(least, least, none)).isEqualTo(1);
  }

  /** Returns the number of the epoch whose parameters are restored. */
  private int chosen(double... validations) {
    BestEpoch best = new BestEpoch(graph, 3);
    for (int i = 0; i < validations.length; i++) {
      graph.params().assign(i + 1);
      best.add(i + 1, Optional.of(validations[i]));
    }
    best.restore();
    assertThat(graph.params().getFloat(0)).isEqualTo((float) best.number());
    return best.number();
  }

  @Test
  void withoutPatienceOrValidationTheLastEpochIsKept() {
    BestEpoch impatient = new BestEpoch(graph, 0);
    BestEpoch unjudged = new BestEpoch(graph, 1);
    graph.params().assign(7);
    for (int epoch = 1; epoch <= 5; epoch++) {
      impatient.add(epoch, Optional.of(1.0 / epoch));
      unjudged.add(epoch, Optional.empty());
    }
    impatient.restore();
    unjudged.restore();

    assertThat(impatient.isPast()).isFalse();
    assertThat(unjudged.isPast()).isFalse();
    assertThat(impatient.number()).isEqualTo(5);
    assertThat(unjudged.number()).isEqualTo(5);
    assertThat(graph.params().getFloat(0)).isEqualTo(7f);
  }
}
