package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LearningRateTest {

  @Test
  void risesToThePeakAndFallsInEqualSteps() {
    LearningRate rate = new LearningRate(8, 4, 8, 1, Decay.LINEAR);

    assertThat(rates(rate)).isEqualTo(new double[] {2, 4, 6, 8, 8, 6, 4, 2});
  }

  @Test
  void staysAtThePeakWhereItDoesNotDecay() {
    LearningRate rate = new LearningRate(8, 2, 4, 1, Decay.CONSTANT);

    assertThat(rates(rate)).isEqualTo(new double[] {4, 8, 8, 8});
  }

  @Test
  void needsNoWarmUpAndMayHaveNothingElse() {
    assertThat(rates(new LearningRate(6, 0, 3, 1, Decay.LINEAR))).isEqualTo(new double[] {6, 4, 2});
    assertThat(rates(new LearningRate(6, 3, 3, 1, Decay.LINEAR))).isEqualTo(new double[] {2, 4, 6});
  }

  @Test
  void isHalvedAfterEveryTenEpochs() {
    LearningRate rate = new LearningRate(8, 2, 63, 3, Decay.HALVING);

    double[] rates = rates(rate);

    assertThat(rates[0]).isEqualTo(4);
    assertThat(rates[29]).isEqualTo(8);
    assertThat(rates[30]).isEqualTo(4);
    assertThat(rates[59]).isEqualTo(4);
    assertThat(rates[60]).isEqualTo(2);
  }

  @Test
  void theWarmUpIsAPartOfAllSteps() {
    TrainingSettings settings = TrainingSettings.builder().warmUp(0.25).learningRate(1).build();

    assertThat(LearningRate.of(settings, 5, 2).warmUpSteps()).isEqualTo(3);
  }

  private static double[] rates(LearningRate rate) {
    return LongStream.range(0, rate.totalSteps()).mapToDouble(rate::at).toArray();
  }
}
