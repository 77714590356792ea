package org.distill4j.runtime.loss.ranking;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Recorded margins against margins that are made on the fly. */
final class PreparedPairwiseRankingLossTest {

  private static final int BATCH = 3;
  private static final int PASSES = 7;

  @Test
  void isWhatItIsOnTheFly() {
    for (Margins margins : Margins.values()) {
      for (boolean scaled : new boolean[] {false, true}) {
        for (int top : new int[] {1, 2, 20, 30, 2500}) {
          PairwiseRankingLoss loss = new PairwiseRankingLoss(2, margins, scaled, 0.7, 0.05, top);
          compare(loss, DataType.DOUBLE, 30, 1e-6);
          compare(loss, DataType.FLOAT, 400, 1e-5);
        }
      }
    }
  }

  /** Values and gradients; the teacher scores some answers equally. */
  private static void compare(
      PairwiseRankingLoss loss, DataType type, int classes, double tolerance) {
    INDArray teacher = random(1, type, BATCH, classes).muli(3);
    for (int i = 0; i < BATCH; i++) {
      teacher.putScalar(i, 4, teacher.getDouble(i, 11));
      teacher.putScalar(i, 7, teacher.getDouble(i, 11));
    }
    INDArray passes = random(2, type, BATCH, PASSES, classes).muli(0.4);
    INDArray student = random(3, type, BATCH, classes).muli(2);
    LayerRun onTheFly = run(loss, type).input(teacher, null, false);
    if (loss.preparedInputs() == 2) {
      onTheFly.input(passes, null, false);
    }
    onTheFly.input(student, null, true);
    LayerRun prepared =
        new LayerRun(loss.prepared(), true, KernelSelection.kernels(type), type)
            .input(prepared(loss, type, teacher, passes), null, false)
            .input(student, null, true);
    double expected = onTheFly.forward().getDouble(0);
    assertWithMessage("%s %s", loss, type)
        .that(prepared.forward().getDouble(0))
        .isWithin(tolerance * Math.max(1, expected))
        .of(expected);
    INDArray one = Nd4j.ones(type, 1);
    onTheFly.backward(one);
    prepared.backward(one);
    INDArray gradient = onTheFly.inputGradient(loss.preparedInputs());
    double difference = prepared.inputGradient(1).sub(gradient).norm1Number().doubleValue();
    assertWithMessage("%s %s", loss, type)
        .that(difference)
        .isAtMost(1e-4 * gradient.norm1Number().doubleValue());
  }

  private static LayerRun run(PairwiseRankingLoss loss, DataType type) {
    return new LayerRun(loss, true, KernelSelection.kernels(type), type);
  }

  private static INDArray prepared(
      PairwiseRankingLoss loss, DataType type, INDArray teacher, INDArray passes) {
    LayerRun preparation =
        new LayerRun(loss.preparation(), false, KernelSelection.kernels(type), type)
            .input(teacher, null, false);
    if (loss.preparedInputs() == 2) {
      preparation.input(passes, null, false);
    }
    // Prepared values are kept in single precision.
    return preparation.forward().castTo(DataType.FLOAT).castTo(type);
  }

  @Test
  void hasTheGradientOfItsValue() {
    INDArray teacher = random(1, DataType.DOUBLE, BATCH, 12);
    INDArray passes = random(2, DataType.DOUBLE, BATCH, PASSES, 12);
    for (Margins margins : Margins.values()) {
      PairwiseRankingLoss loss = new PairwiseRankingLoss(1, margins, true, 1, 0.05, 9);
      GradientCheck.of(loss.prepared())
          .constant(prepared(loss, DataType.DOUBLE, teacher, passes))
          .input(BATCH, 12)
          .verify();
    }
  }

  @Test
  void keepsFourteenNumbersForEachOfTheBestAnswers() {
    PairwiseRankingLoss loss =
        new PairwiseRankingLoss(1, Margins.OPTIMAL_TRANSPORT, false, 1, 1, 25);
    INDArray teacher = random(1, DataType.FLOAT, BATCH, 30);
    INDArray passes = random(2, DataType.FLOAT, BATCH, 10, 30);

    INDArray prepared = prepared(loss, DataType.FLOAT, teacher, passes);

    assertThat(prepared.shape()).isEqualTo(new long[] {BATCH, 14, 25});
  }

  @Test
  void isPreparedAlikeWhereOnlyTheMarginDiffers() {
    PairwiseRankingLoss one = new PairwiseRankingLoss(1, Margins.UNIFORM, false, 1, 1, 25);
    PairwiseRankingLoss other = new PairwiseRankingLoss(5, Margins.UNIFORM, true, 2, 2, 25);

    assertThat(other.preparation()).isEqualTo(one.preparation());
    assertThat(other.prepared()).isNotEqualTo(one.prepared());
  }

  @Test
  void refusesWhatWasPreparedForMoreAnswers() {
    LayerRun run =
        new LayerRun(new PreparedPairwiseRankingLoss(1, Margins.UNIFORM, false, 1), true)
            .input(Nd4j.zeros(DataType.DOUBLE, 2, 1, 6), null, false)
            .input(Nd4j.zeros(DataType.DOUBLE, 2, 5), null, true);

    assertThat(assertThrows(IllegalArgumentException.class, run::forward))
        .hasMessageThat()
        .contains("[2, 1, 6] where the student's scores are [2, 5]");
  }

  private static INDArray random(long seed, DataType type, long... shape) {
    Random random = new Random(seed);
    INDArray array = Nd4j.zeros(DataType.DOUBLE, shape);
    INDArray flat = array.reshape('c', new long[] {array.length()});
    for (int i = 0; i < array.length(); i++) {
      flat.putScalar(i, (float) random.nextGaussian());
    }
    return array.castTo(type);
  }
}
