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
import org.junit.jupiter.api.function.Executable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gradients, limits and edges of pairwise ranking. */
class PairwiseRankingLossTest {

  private static PairwiseRankingLoss loss(double margin, Margins margins, boolean scaled, int top) {
    return new PairwiseRankingLoss(margin, margins, scaled, 0.7, 0.05, top);
  }

  private static INDArray random(DataType type, long seed, long... shape) {
    Random random = new Random(seed);
    INDArray array = Nd4j.zeros(DataType.DOUBLE, shape);
    INDArray flat = array.reshape('c', new long[] {array.length()});
    for (int i = 0; i < array.length(); i++) {
      flat.putScalar(i, (float) random.nextGaussian());
    }
    return array.castTo(type);
  }

  private static boolean usesPasses(Margins margins) {
    return margins == Margins.UNCERTAINTY || margins == Margins.OPTIMAL_TRANSPORT;
  }

  private static LayerRun run(
      PairwiseRankingLoss loss, DataType type, INDArray teacher, INDArray passes, INDArray own) {
    LayerRun run =
        new LayerRun(loss, true, KernelSelection.kernels(type), type).input(teacher, null, false);
    if (usesPasses(loss.margins())) {
      run.input(passes, null, false);
    }
    return run.input(own, null, true);
  }

  private static INDArray gradient(LayerRun run) {
    run.backward(Nd4j.ones(run.dataType(), 1));
    return run.inputGradient(run.inputs() - 1);
  }

  @Test
  void hasTheGradientOfItsValue() {
    INDArray teacher = random(DataType.DOUBLE, 1, 3, 6);
    teacher.putScalar(0, 1, teacher.getDouble(0, 0));
    INDArray passes = random(DataType.DOUBLE, 2, 3, 5, 6);
    for (Margins margins : Margins.values()) {
      for (boolean scaled : new boolean[] {false, true}) {
        for (int top : new int[] {1, 4, 6, 2500}) {
          for (double margin : new double[] {0, 0.1, 1, 10}) {
            GradientCheck check =
                GradientCheck.of(loss(margin, margins, scaled, top)).constant(teacher);
            if (usesPasses(margins)) {
              check.constant(passes);
            }
            check.input(3, 6).verify();
          }
        }
      }
    }
  }

  @Test
  void answersBelowTheTopHaveNoGradient() {
    INDArray teacher = Nd4j.createFromArray(new double[][] {{1, 5, 3, 5, 2}});
    INDArray own = Nd4j.createFromArray(new double[][] {{2, 1, 0, 3, 4}});
    LayerRun run = run(loss(1, Margins.UNIFORM, false, 3), DataType.DOUBLE, teacher, null, own);

    // Of the answers 1, 3 and 2, the pairs (1, 2) and (3, 2): 1 - (1 - 0) = 0 and 1 - 3 < 0.
    assertThat(run.forward().getDouble(0)).isEqualTo(0.0);
    assertThat(gradient(run)).isEqualTo(Nd4j.zeros(DataType.DOUBLE, 1, 5));
    LayerRun more = run(loss(4, Margins.UNIFORM, false, 3), DataType.DOUBLE, teacher, null, own);
    assertThat(more.forward().getDouble(0)).isWithin(1e-12).of((3 + 1) / 2.0);
    assertThat(gradient(more))
        .isEqualTo(Nd4j.createFromArray(new double[][] {{0, -0.5, 1, -0.5, 0}}));
  }

  @Test
  void scaledTransportHasTheMeanMargin() {
    // Where the student scores all answers equally, the loss is the mean margin of the pairs.
    INDArray teacher = random(DataType.DOUBLE, 1, 2, 8);
    INDArray passes = random(DataType.DOUBLE, 2, 2, 5, 8);
    INDArray own = Nd4j.zeros(DataType.DOUBLE, 2, 8);
    PairwiseRankingLoss literal = loss(3, Margins.OPTIMAL_TRANSPORT, false, 8);
    PairwiseRankingLoss scaled = loss(3, Margins.OPTIMAL_TRANSPORT, true, 8);

    assertThat(run(literal, DataType.DOUBLE, teacher, passes, own).forward().getDouble(0))
        .isWithin(1e-6)
        .of(3.0 / 7);
    assertThat(run(scaled, DataType.DOUBLE, teacher, passes, own).forward().getDouble(0))
        .isWithin(1e-6)
        .of(3);
  }

  @Test
  void floatGivesWhatDoubleGives() {
    INDArray teacher = random(DataType.FLOAT, 1, 3, 700);
    for (double deviation : new double[] {0.3, 2}) {
      compare(teacher, random(DataType.FLOAT, 2, 3, 10, 700).muli(deviation));
    }
  }

  private static void compare(INDArray teacher, INDArray passes) {
    INDArray own = random(DataType.FLOAT, 3, 3, 700);
    for (Margins margins : Margins.values()) {
      for (boolean scaled : new boolean[] {false, true}) {
        PairwiseRankingLoss loss = loss(1, margins, scaled, 600);
        LayerRun exact = run(loss, DataType.DOUBLE, teacher, passes, own);
        LayerRun fast = run(loss, DataType.FLOAT, teacher, passes, own);
        double expected = exact.forward().getDouble(0);

        assertWithMessage("%s", loss)
            .that(fast.forward().getDouble(0))
            .isWithin(1e-4 * expected)
            .of(expected);
        INDArray difference = gradient(fast).castTo(DataType.DOUBLE).sub(gradient(exact));
        // Which of nearly inactive pairs are active may differ: a few of 600 * 599 / 2.
        assertWithMessage("%s", loss)
            .that(difference.norm1Number().doubleValue())
            .isLessThan(1e-3 * gradient(exact).norm1Number().doubleValue());
      }
    }
  }

  @Test
  void oneAnswerAndEqualTeachersGiveZero() {
    INDArray passes = random(DataType.DOUBLE, 2, 1, 4, 1);
    INDArray one = Nd4j.ones(DataType.DOUBLE, 1, 1);
    INDArray equal = Nd4j.ones(DataType.DOUBLE, 1, 3);
    INDArray own = Nd4j.createFromArray(new double[][] {{0, 5, -5}});
    INDArray several = random(DataType.DOUBLE, 2, 1, 4, 3);
    for (Margins margins : Margins.values()) {
      PairwiseRankingLoss loss = loss(1, margins, true, 2500);
      LayerRun single = run(loss, DataType.DOUBLE, one, passes, one.dup());
      assertThat(single.forward().getDouble(0)).isEqualTo(0.0);
      assertThat(gradient(single).getDouble(0)).isEqualTo(0.0);
      LayerRun ties = run(loss, DataType.DOUBLE, equal, several, own);
      assertThat(ties.forward().getDouble(0)).isEqualTo(0.0);
      assertThat(gradient(ties)).isEqualTo(Nd4j.zeros(DataType.DOUBLE, 1, 3));
    }
  }

  @Test
  void staysFiniteForHugeLogitsAndUncertainties() {
    INDArray teacher = Nd4j.createFromArray(new double[][] {{1e4, 0, -1e4, 3}});
    INDArray own = Nd4j.createFromArray(new double[][] {{-1e4, 1e4, 0, 0}});
    for (double size : new double[] {0, 1e4}) {
      INDArray passes = random(DataType.DOUBLE, 2, 1, 4, 4).muli(size);
      for (Margins margins : Margins.values()) {
        LayerRun run = run(loss(1, margins, true, 4), DataType.DOUBLE, teacher, passes, own);
        assertThat(Double.isFinite(run.forward().getDouble(0))).isTrue();
        assertThat(Double.isFinite(gradient(run).sumNumber().doubleValue())).isTrue();
      }
    }
  }

  @Test
  void aScoreThatIsNoNumberIsNotHidden() {
    INDArray teacher = random(DataType.FLOAT, 1, 1, 5);
    INDArray own = random(DataType.FLOAT, 2, 1, 5);
    own.putScalar(0, 2, Float.NaN);
    for (Margins margins : new Margins[] {Margins.UNIFORM, Margins.OPTIMAL_TRANSPORT}) {
      INDArray passes = random(DataType.FLOAT, 2, 1, 4, 5);
      LayerRun run = run(loss(1, margins, false, 5), DataType.FLOAT, teacher, passes, own);
      assertThat(run.forward().getDouble(0)).isNaN();
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertRefused("margin", () -> loss(-1, Margins.UNIFORM, false, 5));
    assertRefused("top", () -> loss(1, Margins.UNIFORM, false, 0));
    assertRefused(
        "regularisation",
        () -> new PairwiseRankingLoss(1, Margins.OPTIMAL_TRANSPORT, false, 0, 1, 5));
    assertRefused(
        "minUncertainty", () -> new PairwiseRankingLoss(1, Margins.UNCERTAINTY, false, 1, 0, 5));
    INDArray teacher = random(DataType.DOUBLE, 1, 2, 5);
    INDArray passes = random(DataType.DOUBLE, 2, 2, 4, 3);
    LayerRun run =
        run(loss(1, Margins.UNCERTAINTY, false, 5), DataType.DOUBLE, teacher, passes, teacher);
    assertRefused("[batch, passes, classes], but are [2, 4, 3]", run::forward);
  }

  private static void assertRefused(String text, Executable executable) {
    assertThat(assertThrows(IllegalArgumentException.class, executable))
        .hasMessageThat()
        .contains(text);
  }
}
