package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.distill4j.runtime.training.TrainingSettings.Builder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingSettingsTest {

  @ParameterizedTest
  @MethodSource("outOfRange")
  void aSettingOutOfItsRangeIsNamedWithTheRange(UnaryOperator<Builder> change, String message) {
    Builder builder = change.apply(TrainingSettings.builder());

    Exception e = assertThrows(IllegalArgumentException.class, builder::build);

    assertThat(e).hasMessageThat().isEqualTo(message);
  }

  static Stream<Arguments> outOfRange() {
    return Stream.of(
        bad(b -> b.epochs(0), "epochs is 0; it must be at least 1"),
        bad(b -> b.batchSize(-1), "batchSize is -1; it must be at least 1"),
        bad(b -> b.learningRate(0), "learningRate is 0.0; it must be above 0 and finite"),
        bad(b -> b.learningRate(Double.NaN), "learningRate is NaN; it must be above 0 and finite"),
        bad(b -> b.warmUp(1.5), "warmUp is 1.5; it must be between 0 and 1"),
        bad(b -> b.decay(null), "decay is null; it must be CONSTANT, LINEAR or HALVING"),
        bad(b -> b.beta1(1), "beta1 is 1.0; it must be at least 0 and below 1"),
        bad(b -> b.beta2(-0.1), "beta2 is -0.1; it must be at least 0 and below 1"),
        bad(b -> b.epsilon(0), "epsilon is 0.0; it must be above 0 and finite"),
        bad(b -> b.weightDecay(-1), "weightDecay is -1.0; it must be at least 0 and finite"),
        bad(b -> b.gradientNorm(0), "gradientNorm is 0.0; it must be above 0"),
        bad(b -> b.patience(-1), "patience is -1; it must be at least 0"),
        bad(b -> b.window(0), "window is 0; it must be at least 1"));
  }

  @Test
  void aBuilderOfSettingsKeepsAllOthers() {
    TrainingSettings settings =
        new TrainingSettings(2, 3, 0.1, 0.2, Decay.CONSTANT, 0.3, 0.4, 0.5, 0.6, 0.7, 8, 9, 10);

    assertThat(settings.toBuilder().build()).isEqualTo(settings);
    assertThat(settings.toBuilder().seed(11).build())
        .isEqualTo(
            new TrainingSettings(
                2, 3, 0.1, 0.2, Decay.CONSTANT, 0.3, 0.4, 0.5, 0.6, 0.7, 8, 9, 11));
  }

  private static Arguments bad(UnaryOperator<Builder> change, String message) {
    return arguments(change, message);
  }
}
