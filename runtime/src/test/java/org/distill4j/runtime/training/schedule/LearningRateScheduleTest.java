package org.distill4j.runtime.training.schedule;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {

  @Test
  void linearRisesToThePeakAndFallsInEqualSteps() {
    assertThat(rates(new LinearSchedule(0.5), 8, 8, 1))
        .isEqualTo(new double[] {2, 4, 6, 8, 8, 6, 4, 2});
  }

  @Test
  void constantStaysAtThePeak() {
    assertThat(rates(new ConstantSchedule(0.5), 8, 4, 1)).isEqualTo(new double[] {4, 8, 8, 8});
  }

  @Test
  void warmupMayBeNothingOrEverything() {
    assertThat(rates(new LinearSchedule(0), 6, 3, 1)).isEqualTo(new double[] {6, 4, 2});
    assertThat(rates(new LinearSchedule(1), 6, 3, 1)).isEqualTo(new double[] {2, 4, 6});
    assertThat(rates(new ConstantSchedule(1), 6, 3, 1)).isEqualTo(new double[] {2, 4, 6});
    assertThat(rates(new HalvingSchedule(1, 1), 6, 3, 1)).isEqualTo(new double[] {2, 4, 6});
  }

  @Test
  void halvingHalvesAfterEveryTenEpochs() {
    double[] rates = rates(new HalvingSchedule(2 / 63.0, 10), 8, 63, 3);

    assertThat(rates[0]).isEqualTo(4);
    assertThat(rates[29]).isEqualTo(8);
    assertThat(rates[30]).isEqualTo(4);
    assertThat(rates[59]).isEqualTo(4);
    assertThat(rates[60]).isEqualTo(2);
  }

  @Test
  void halvingCountsTheEpochsOfTheWarmup() {
    assertThat(rates(new HalvingSchedule(0.5, 1), 8, 4, 1)).isEqualTo(new double[] {4, 8, 2, 1});
  }

  @Test
  void warmupIsAFractionOfAllStepsRoundedToTheNearest() {
    assertThat(new SchedulePosition(0, 10, 2).steps(0.25)).isEqualTo(3);
    assertThat(new SchedulePosition(0, 10, 2).steps(0.24)).isEqualTo(2);
    assertThat(new SchedulePosition(7, 10, 3).epoch()).isEqualTo(2);
  }

  @Test
  void userDefinedSchedulesAreFunctionsOfTheStep() {
    LearningRateSchedule root = (peak, step) -> peak / Math.sqrt(step.step() + 1.0);

    assertThat(rates(root, 6, 4, 1)[3]).isEqualTo(3);
  }

  @Test
  void warmupFractionOutOfRangeIsNamed() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> new LinearSchedule(1.5)))
        .hasMessageThat()
        .isEqualTo("warmupFraction is 1.5; it must be between 0 and 1");
    assertThat(assertThrows(IllegalArgumentException.class, () -> new ConstantSchedule(-0.5)))
        .hasMessageThat()
        .isEqualTo("warmupFraction is -0.5; it must be between 0 and 1");
    assertThat(assertThrows(IllegalArgumentException.class, () -> new HalvingSchedule(0, 0)))
        .hasMessageThat()
        .isEqualTo("epochs is 0; it must be at least 1");
  }

  private static double[] rates(
      LearningRateSchedule schedule, double peak, long steps, long stepsPerEpoch) {
    return LongStream.range(0, steps)
        .mapToDouble(step -> schedule.rate(peak, new SchedulePosition(step, steps, stepsPerEpoch)))
        .toArray();
  }
}
