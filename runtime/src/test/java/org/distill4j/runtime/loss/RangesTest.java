package org.distill4j.runtime.loss;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.distill4j.runtime.loss.answer.AdaptiveTeachersLoss;
import org.distill4j.runtime.loss.answer.AnnotatorCrossEntropyLoss;
import org.distill4j.runtime.loss.answer.CurriculumTemperatureLoss;
import org.distill4j.runtime.loss.answer.DecoupledDistillationLoss;
import org.distill4j.runtime.loss.answer.DistLoss;
import org.distill4j.runtime.loss.answer.JensenShannonLoss;
import org.distill4j.runtime.loss.answer.LabelSmoothingLoss;
import org.distill4j.runtime.loss.answer.MixedTeachersLoss;
import org.distill4j.runtime.loss.answer.PseudoLabelsLoss;
import org.distill4j.runtime.loss.answer.StandardisedDistillationLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.feature.AttentionTransferLoss;
import org.distill4j.runtime.loss.feature.ChannelWiseLoss;
import org.distill4j.runtime.loss.feature.FeatureDistillationLoss;
import org.distill4j.runtime.loss.feature.VariationalInformationLoss;
import org.distill4j.runtime.loss.ranking.PairwisePreparation;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.loss.ranking.PreparedPairwiseRankingLoss;
import org.distill4j.runtime.loss.ranking.StochasticListNetLoss;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The range of every hyperparameter of a loss, and the helpers that check it. */
class RangesTest {

  private record Case(String message, Executable construction) {}

  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static final List<Case> CASES =
      List.of(
          new Case("agreeing must be above 0 and finite, but is 0", () -> annotators(0)),
          new Case("agreeing must be above 0 and finite, but is NaN", () -> annotators(NAN)),
          new Case("agreeing must be above 0", () -> annotators(INFINITE)),
          new Case("lowest must be above 0", () -> curriculum(0, 1, 0, 0, 1)),
          new Case("span must be at least 0", () -> curriculum(1, -1, 0, 0, 1)),
          new Case("lambdaFrom must be between -1 and 1", () -> curriculum(1, 1, 1.5, 0, 1)),
          new Case("lambdaTo must be between -1 and 1", () -> curriculum(1, 1, 0, NAN, 1)),
          new Case("lambdaEpochs must be at least 1", () -> curriculum(1, 1, 0, 0, 0)),
          new Case("alpha must be at least 0", () -> new DecoupledDistillationLoss(-1, 1, 1)),
          new Case("beta must be at least 0", () -> new DecoupledDistillationLoss(1, NAN, 1)),
          new Case("temperature", () -> new DecoupledDistillationLoss(1, 1, -2)),
          new Case("between must be at least 0", () -> new DistLoss(-1, 1, 1)),
          new Case("within must be at least 0", () -> new DistLoss(1, INFINITE, 1)),
          new Case("temperature", () -> new DistLoss(1, 1, 0)),
          new Case("beta must be between 0 and 1", () -> new JensenShannonLoss(-0.1, 1)),
          new Case("temperature", () -> new JensenShannonLoss(0.5, NAN)),
          new Case(
              "smoothing must be at least 0 and at most 1", () -> new LabelSmoothingLoss(-0.1)),
          new Case("top must be at least 1, but is 0", () -> new PseudoLabelsLoss(0)),
          new Case("temperature", () -> new StandardisedDistillationLoss(0)),
          new Case("temperature", () -> new VanillaDistillationLoss(INFINITE, true)),
          new Case("temperature", () -> new ChannelWiseLoss(-1)),
          new Case("power must be even", () -> new AttentionTransferLoss(3)),
          new Case("temperature", () -> new FeatureDistillationLoss(0)),
          new Case("features must be at least 1", () -> new VariationalInformationLoss(0, 5)),
          new Case("firstVariance must be above", () -> new VariationalInformationLoss(3, 1e-5)),
          new Case("teachers must be at least 1", () -> new MixedTeachersLoss(0, 1, 0)),
          new Case("temperature", () -> new MixedTeachersLoss(2, 0, 0)),
          new Case("penalty must be", () -> new AdaptiveTeachersLoss(2, 3, 1, -1)),
          new Case("features must be", () -> new AdaptiveTeachersLoss(2, 0, 1, 0)),
          new Case("margin must be at least 0", () -> pairwise(-1, 1, 1, 1)),
          new Case("regularisation must be above 0", () -> pairwise(1, 0, 1, 1)),
          new Case("minUncertainty must be above 0", () -> pairwise(1, 1, 0, 1)),
          new Case("top must be at least 1", () -> pairwise(1, 1, 1, 0)),
          new Case("margin must be", () -> prepared(NAN, 1)),
          new Case("minUncertainty must be", () -> prepared(1, -1)),
          new Case("regularisation must be", () -> preparation(0, 1)),
          new Case("top must be", () -> preparation(1, 0)),
          new Case("noise must be at least 0", () -> noisy(-1)),
          new Case("noise must be at least 0", () -> noisy(INFINITE)));

  private static void annotators(double agreeing) {
    assertThat(new AnnotatorCrossEntropyLoss(agreeing)).isNull();
  }

  private static void curriculum(double lowest, double span, double from, double to, int epochs) {
    assertThat(new CurriculumTemperatureLoss(lowest, span, from, to, epochs)).isNull();
  }

  private static void pairwise(double margin, double lambda, double minimum, int top) {
    // All settings are checked, also those that the rule does not use.
    assertThat(new PairwiseRankingLoss(margin, Margins.UNIFORM, false, lambda, minimum, top))
        .isNull();
  }

  private static void prepared(double margin, double minimum) {
    assertThat(new PreparedPairwiseRankingLoss(margin, Margins.RANDOM, false, minimum)).isNull();
  }

  private static void preparation(double lambda, int top) {
    assertThat(new PairwisePreparation(Margins.UNIFORM, lambda, top)).isNull();
  }

  private static void noisy(double noise) {
    assertThat(new StochasticListNetLoss(Sampling.ZIPF, 1, 1, 1, noise)).isNull();
  }

  @Test
  void everyLossRefusesHyperparametersOutOfRange() {
    for (Case one : CASES) {
      var refused = assertThrows(IllegalArgumentException.class, one.construction);
      assertWithMessage("%s", one.message).that(refused).hasMessageThat().contains(one.message);
    }
  }

  @Test
  void messagesShowIntegersWithoutAFraction() {
    var integer = assertThrows(IllegalArgumentException.class, () -> Ranges.notNegative("x", -2));
    assertThat(integer).hasMessageThat().isEqualTo("x must be at least 0 and finite, but is -2");
    var fraction = assertThrows(IllegalArgumentException.class, () -> Ranges.positive("x", -0.5));
    assertThat(fraction).hasMessageThat().isEqualTo("x must be above 0 and finite, but is -0.5");
    var large = assertThrows(IllegalArgumentException.class, () -> Ranges.positive("x", -1e12));
    assertThat(large).hasMessageThat().contains("-1.0E12");
  }

  @Test
  void valuesAtTheEndsOfTheirRangesAreAccepted() {
    Ranges.notNegative("x", 0);
    Ranges.positive("x", Double.MIN_VALUE);
    Ranges.atLeastOne("x", 1);
    Ranges.temperature(1e-300);
    assertThat(new LabelSmoothingLoss(0).smoothing()).isEqualTo(0.0);
    assertThat(new LabelSmoothingLoss(1).smoothing()).isEqualTo(1.0);
    assertThat(new DistLoss(0, 0, 1).within()).isEqualTo(0.0);
  }

  @Test
  void inputsAreFlattenedToOneRowForEachExample() {
    INDArray image = LossFixture.normal(1, 2, 3, 4, 5);
    INDArray flat = LossInputs.flat(image);

    assertThat(flat.shape()).isEqualTo(new long[] {2, 60});
    assertThat(flat.getDouble(1, 59)).isEqualTo(image.getDouble(1, 2, 3, 4));
    INDArray matrix = LossFixture.normal(1, 2, 3);
    assertThat(LossInputs.flat(matrix)).isSameInstanceAs(matrix);
  }

  @Test
  void shapesOfTeacherAndStudentAreCompared() {
    INDArray one = LossFixture.normal(1, 2, 3);
    LossInputs.requireAlike(one, one.dup());
    LossInputs.requireEqualBatches(one, LossFixture.normal(1, 2, 5, 5));
    LossInputs.requireEqualShapes("a", one, "b", one);
    var alike =
        assertThrows(
            IllegalArgumentException.class,
            () -> LossInputs.requireAlike(one, LossFixture.normal(1, 3, 2)));
    assertThat(alike).hasMessageThat().contains("[2, 3] and [3, 2]");
    var rank =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                LossInputs.requireEqualShapes(
                    "a", LossFixture.normal(1, 2, 2, 2), "b", LossFixture.normal(1, 2, 2, 2)));
    assertThat(rank).hasMessageThat().startsWith("a and b must both be [batch, classes]");
  }

  @Test
  void theLossOfANetworkIsTheMeanOfItsLosses() {
    LayerRun run = new LayerRun(new NetworkLoss(), true);
    for (double loss : new double[] {1, 2, 6}) {
      run.input(Nd4j.createFromArray(new double[] {loss}), null, loss != 2);
    }

    assertThat(run.forward().getDouble(0)).isWithin(1e-12).of(3);
    run.backward(Nd4j.createFromArray(new double[] {6}));
    assertThat(run.inputGradient(0).getDouble(0)).isWithin(1e-12).of(2);
    assertThat(run.inputGradient(2).getDouble(0)).isWithin(1e-12).of(2);
    assertThat(run.forward().dataType()).isEqualTo(DataType.DOUBLE);
  }
}
