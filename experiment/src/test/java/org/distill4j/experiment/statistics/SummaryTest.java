package org.distill4j.experiment.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryTest {

  @Test
  void summarisesValues() {
    assertThat(Summary.of(1, 4, 2, 5))
        .isEqualTo(new Summary(3, 3, Math.sqrt((4 + 1 + 1 + 4) / 3.0)));
    assertThat(Summary.of(2)).isEqualTo(new Summary(2, 2, 0));
    assertThrows(IllegalArgumentException.class, Summary::of);
  }

  @Test
  void outcomesAreAveragedAndSubtractedExampleByExample() {
    double[] mean = Outcomes.mean(List.of(new double[] {1, 0}, new double[] {0, 0}));

    assertThat(mean).isEqualTo(new double[] {0.5, 0});
    assertThat(Outcomes.difference(mean, new double[] {1, 1})).isEqualTo(new double[] {-0.5, -1});
  }
}
