package org.distill4j.runtime.graph.schedule;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 0, 2", "LINEAR, 3, 2", "LINEAR, 4, 3.5", "LINEAR, 4.5, 4.25", "LINEAR, 7, 8",
    "LINEAR, 99, 8", "COSINE, 3, 2", "COSINE, 4, 2.8786796564", "COSINE, 5, 5", "COSINE, 7, 8",
    "STEP, 3.9, 2", "STEP, 4, 3.5", "STEP, 4.9, 3.5", "STEP, 6.999, 6.5", "STEP, 7, 8"
  })
  void goesFromOneValueToTheOther(Ramp shape, double epoch, double expected) {
    WeightSchedule schedule = new WeightSchedule(8, 2, 4, 3, shape);

    assertThat(schedule.at(epoch)).isWithin(1e-9).of(expected);
    assertThat(schedule.isConstant()).isFalse();
  }

  @Test
  void itJumpsWhereTheWayTakesNoTime() {
    WeightSchedule late = new WeightSchedule(1, 0, 0, 2, Ramp.COSINE);

    assertThat(late.at(1.999)).isEqualTo(0.0);
    assertThat(late.at(2)).isEqualTo(1.0);
  }

  @Test
  void itMayFall() {
    assertThat(new WeightSchedule(0, 4, 8, 0, Ramp.LINEAR).at(2)).isEqualTo(3.0);
  }

  @Test
  void withoutTimeItIsConstant() {
    assertThat(WeightSchedule.constant(3).at(0)).isEqualTo(3.0);
    assertThat(WeightSchedule.constant(3).isConstant()).isTrue();
    assertThat(new WeightSchedule(3, 1, 0, 0, Ramp.LINEAR).isConstant()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0, 0, value",
    "0, -1, 0, 0, from",
    "0, 0, -1, 0, epochs",
    "0, 0, 0, -1, after",
    "NaN, 0, 0, 0, value",
    "0, 0, Infinity, 0, epochs"
  })
  void numbersMustBeFiniteAndNotNegative(
      double value, double from, double epochs, double after, String name) {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new WeightSchedule(value, from, epochs, after, Ramp.STEP));
    assertThat(e).hasMessageThat().startsWith(name + " is ");
  }
}
