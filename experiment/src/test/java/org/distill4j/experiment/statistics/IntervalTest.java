package org.distill4j.experiment.statistics;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IntervalTest {

  @Test
  void isAsWideAsTheNormalDistributionSays() {
    double[] values = new double[400];
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2;
      groups.add("video " + i);
    }

    Interval interval = Interval.of(values, groups, 1);

    // The standard error is 0.5 / 20.
    assertThat(interval.mean()).isEqualTo(0.5);
    assertThat(interval.low()).isWithin(0.005).of(0.5 - 1.96 * 0.025);
    assertThat(interval.high()).isWithin(0.005).of(0.5 + 1.96 * 0.025);
    assertThat(Interval.of(values, groups, 1)).isEqualTo(interval);
  }

  @Test
  void isWiderWhereExamplesBelongTogether() {
    double[] values = new double[400];
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 4 % 2;
      groups.add("video " + i / 4);
    }

    Interval interval = Interval.of(values, groups, 1);

    assertThat(interval.high() - interval.low()).isWithin(0.02).of(4 * 1.96 * 0.025);
  }

  @Test
  void hasNoWidthForOneGroup() {
    assertThat(Interval.of(new double[] {1, 0}, Collections.nCopies(2, "v"), 3))
        .isEqualTo(new Interval(0.5, 0.5, 0.5));
  }

  @Test
  void needsAGroupForEachValue() {
    assertThrows(IllegalArgumentException.class, () -> Interval.of(new double[2], List.of("v"), 1));
  }

  @Test
  void keepsTheEndsOfTheBootstrap() {
    double[] values = {0, 0, 0, 1, 1, 1, 1, 1, 0.5, 0.25};
    List<String> groups = List.of("a", "a", "b", "b", "c", "d", "e", "e", "f", "g");

    assertThat(Interval.of(values, groups, 1)).isEqualTo(new Interval(0.575, 3 / 11.0, 8 / 9.0));
  }

  @Test
  void printsItsEndsAsPercentages() {
    assertThat(new Interval(0.42, 0.4106, 0.4349).percentRange()).isEqualTo("41.1 to 43.5");
  }
}
