package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.evaluation.HitAt;
import org.distill4j.runtime.training.TrainingSettings.Builder;
import org.distill4j.runtime.training.optimiser.Adam;
import org.distill4j.runtime.training.optimiser.AdamW;
import org.distill4j.runtime.training.optimiser.GradientClipping;
import org.distill4j.runtime.training.optimiser.Sgd;
import org.distill4j.runtime.training.schedule.HalvingSchedule;
import org.distill4j.runtime.training.schedule.LearningRateSchedule;
import org.distill4j.runtime.training.schedule.LinearSchedule;
import org.distill4j.runtime.training.schedule.SchedulePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingSettingsTest {

  private static final TrainingSettings ALL_CHANGED =
      new TrainingSettings(
          2,
          new Batching(3, 9),
          0.1,
          new HalvingSchedule(0.2, 4),
          new AdamW(0.3, 0.4, 0.5, 0.6),
          new GradientClipping(0.7),
          new EarlyStopping(8, new HitAt(3)),
          10);

  /** A user's own schedule. */
  private record RootSchedule(double power) implements LearningRateSchedule {
    @Override
    public double rate(double peak, SchedulePosition position) {
      return peak / Math.pow(position.step() + 1.0, power);
    }
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void aSettingOutOfItsRangeIsNamedWithTheRange(UnaryOperator<Builder> change, String message) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> change.apply(TrainingSettings.builder()).build());

    assertThat(e).hasMessageThat().isEqualTo(message);
  }

  static Stream<Arguments> outOfRange() {
    return Stream.of(
        bad(b -> b.epochs(0), "epochs is 0; it must be at least 1"),
        bad(b -> b.batchSize(-1), "batchSize is -1; it must be at least 1"),
        bad(b -> b.learningRate(0), "learningRate is 0.0; it must be above 0 and finite"),
        bad(b -> b.learningRate(Double.NaN), "learningRate is NaN; it must be above 0 and finite"),
        bad(
            b -> b.schedule(new LinearSchedule(1.5)),
            "warmupFraction is 1.5; it must be between 0 and 1"),
        bad(b -> b.schedule(null), "schedule is null; it must be a record"),
        bad(b -> b.optimiser(null), "optimiser is null; it must be a record"),
        bad(
            b -> b.optimiser(new Adam(1, 0.999, 1e-8)),
            "beta1 is 1.0; it must be at least 0 and below 1"),
        bad(
            b -> b.optimiser(new AdamW(0.9, -0.1, 1e-8, 0)),
            "beta2 is -0.1; it must be at least 0 and below 1"),
        bad(
            b -> b.optimiser(new Adam().withEpsilon(0)),
            "epsilon is 0.0; it must be above 0 and finite"),
        bad(
            b -> b.optimiser(new AdamW(-1)),
            "weightDecay is -1.0; it must be at least 0 and finite"),
        bad(b -> b.optimiser(new Sgd(1)), "momentum is 1.0; it must be at least 0 and below 1"),
        bad(b -> b.maxGradientNorm(0), "maxGradientNorm is 0.0; it must be above 0"),
        bad(b -> b.maxGradientNorm(Double.NaN), "maxGradientNorm is NaN; it must be above 0"),
        bad(b -> b.patience(-1), "patience is -1; it must be at least 0"),
        bad(b -> b.bucketSize(0), "bucketSize is 0; it must be at least 1"));
  }

  @Test
  void aBuilderOfSettingsKeepsAllOthers() {
    assertThat(ALL_CHANGED.toBuilder().build()).isEqualTo(ALL_CHANGED);

    TrainingSettings other = ALL_CHANGED.toBuilder().seed(11).build();
    assertThat(other.seed()).isEqualTo(11);
    assertThat(other).isNotEqualTo(ALL_CHANGED);
    assertThat(other.toBuilder().seed(10).build()).isEqualTo(ALL_CHANGED);
  }

  @Test
  void aFunctionThatIsNoRecordIsRefused() {
    LearningRateSchedule lambda = (peak, position) -> peak;

    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> TrainingSettings.builder().schedule(lambda).build()))
        .hasMessageThat()
        .endsWith("it must be a record");
  }

  @Test
  void descriptionHasEverySettingInOrder() {
    assertThat(ALL_CHANGED.description().toString())
        .isEqualTo(
            "{epochs=2, batchSize=3, bucketSize=9, learningRate=0.1,"
                + " schedule={type=HalvingSchedule, warmupFraction=0.2, epochs=4},"
                + " optimiser={type=AdamW, beta1=0.3, beta2=0.4, epsilon=0.5, weightDecay=0.6},"
                + " maxGradientNorm=0.7, patience=8, metric={type=HitAt, k=3}, seed=10}");
  }

  @Test
  void usersOwnValuesAreDescribedAsWell() {
    TrainingSettings own = TrainingSettings.builder().schedule(new RootSchedule(0.5)).build();

    assertThat(own.description().get("schedule"))
        .isEqualTo(Map.of("type", "RootSchedule", "power", 0.5));
    assertThat(own.toString()).contains("RootSchedule[power=0.5]");
    assertThat(own).isEqualTo(own.toBuilder().build());
    assertThat(own).isNotEqualTo(own.toBuilder().schedule(new RootSchedule(1)).build());
  }

  private static Arguments bad(UnaryOperator<Builder> change, String message) {
    return arguments(change, message);
  }
}
