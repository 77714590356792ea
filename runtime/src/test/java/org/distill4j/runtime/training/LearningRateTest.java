package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LearningRateTest {

  @Test
  void risesToThePeakAndFallsInEqualSteps() {
    LearningRate rate = new LearningRate(8, 4, 8, Decay.LINEAR);

    assertThat(rates(rate)).isEqualTo(new double[] {2, 4, 6, 8, 8, 6, 4, 2});
  }

  @Test
  void staysAtThePeakWhereItDoesNotDecay() {
    LearningRate rate = new LearningRate(8, 2, 4, Decay.CONSTANT);

    assertThat(rates(rate)).isEqualTo(new double[] {4, 8, 8, 8});
  }

  @Test
  void needsNoWarmUpAndMayHaveNothingElse() {
    assertThat(rates(new LearningRate(6, 0, 3, Decay.LINEAR))).isEqualTo(new double[] {6, 4, 2});
    assertThat(rates(new LearningRate(6, 3, 3, Decay.LINEAR))).isEqualTo(new double[] {2, 4, 6});
  }

  @Test
  void theWarmUpIsAPartOfAllSteps() {
    TrainingSettings settings = TrainingSettings.builder().warmUp(0.25).learningRate(1).build();

    assertThat(LearningRate.of(settings, 10).warmUpSteps()).isEqualTo(3);
  }

  private static double[] rates(LearningRate rate) {
    return LongStream.range(0, rate.totalSteps()).mapToDouble(rate::at).toArray();
  }
}
