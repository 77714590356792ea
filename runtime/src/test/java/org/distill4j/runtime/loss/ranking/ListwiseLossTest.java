package org.distill4j.runtime.loss.ranking;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.ranking.list.LambdaWeights;
import org.distill4j.runtime.ranking.list.Reduction;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gradients, limits and edges of listwise losses. */
class ListwiseLossTest {

  private static final INDArray TEACHER =
      Nd4j.createFromArray(
          new double[][] {{3, -1, 0.5, 0.5, 2, -4}, {0, 1, 1, 1, -2, 0.3}, {2, 2, 2, 2, 2, 2}});

  private static List<Layer> losses(Sampling sampling, int hot, int cold) {
    return List.of(
        new ListNetLoss(sampling, hot, cold, 0.5),
        new StochasticListNetLoss(sampling, hot, cold, 0.5, 0.7),
        new ListMleLoss(sampling, hot, cold, 0.5),
        new RankNetLoss(sampling, hot, cold, 0.5),
        lambda(sampling, hot, cold, LambdaWeights.RANKNET, 0, Reduction.PAIRS),
        lambda(sampling, hot, cold, LambdaWeights.RANKNET, 2, Reduction.EXAMPLES));
  }

  private static LambdaLoss lambda(
      Sampling sampling, int hot, int cold, LambdaWeights weights, int positions, Reduction mean) {
    return new LambdaLoss(sampling, hot, cold, 0.5, weights, 0.8, 3, positions, mean);
  }

  private static LayerRun run(Layer loss, double[][] teacher, double[][] student) {
    return new LayerRun(loss, true)
        .input(Nd4j.createFromArray(teacher), null, false)
        .input(Nd4j.createFromArray(student), null, true);
  }

  private static INDArray gradient(LayerRun run) {
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 1));
    return run.inputGradient(1);
  }

  @Test
  void haveTheGradientOfTheirValue() {
    for (Sampling sampling : Sampling.values()) {
      for (Layer loss : losses(sampling, 2, 3)) {
        GradientCheck.of(loss).constant(TEACHER).input(3, 6).verify();
      }
    }
  }

  @Test
  void lambdaLossHasTheGradientOfItsValueWhileTheOrderStays() {
    // Weights change with the order alone, which small differences leave as it is.
    for (LambdaWeights weights : LambdaWeights.values()) {
      for (Reduction reduction : Reduction.values()) {
        GradientCheck.of(lambda(Sampling.FULL, 1, 0, weights, 0, reduction))
            .constant(TEACHER)
            .input(3, 6)
            .verify();
      }
    }
  }

  @Test
  void oneAnswerAndEqualTeachersGiveFiniteValues() {
    for (Layer loss : losses(Sampling.FULL, 1, 0)) {
      LayerRun one = run(loss, new double[][] {{3}}, new double[][] {{-2}});
      assertWithMessage("%s", loss).that(one.forward().getDouble(0)).isWithin(1e-12).of(0);
      assertWithMessage("%s", loss).that(gradient(one).getDouble(0)).isWithin(1e-12).of(0);
    }
    LayerRun equal =
        run(
            new RankNetLoss(Sampling.FULL, 1, 0, 0),
            new double[][] {{1, 1, 1}},
            new double[][] {{0, 5, -5}});
    assertThat(equal.forward().getDouble(0)).isEqualTo(0.0);
    assertThat(gradient(equal)).isEqualTo(Nd4j.zeros(DataType.DOUBLE, 1, 3));
  }

  @Test
  void stayFiniteForHugeLogits() {
    double[][] teacher = {{1e4, 0, -1e4}, {1e300, -1e300, 0}};
    double[][] student = {{-1e4, 0, 1e4}, {-5, 1e4, 3}};
    for (Layer loss : losses(Sampling.FULL, 1, 0)) {
      LayerRun run = run(loss, teacher, student);
      assertWithMessage("%s", loss).that(Double.isFinite(run.forward().getDouble(0))).isTrue();
      assertWithMessage("%s", loss)
          .that(Double.isFinite(gradient(run).sumNumber().doubleValue()))
          .isTrue();
    }
    for (LambdaWeights weights : LambdaWeights.values()) {
      LayerRun run =
          run(lambda(Sampling.FULL, 1, 0, weights, 0, Reduction.EXAMPLES), teacher, student);
      assertWithMessage("%s", weights).that(Double.isFinite(run.forward().getDouble(0))).isTrue();
    }
  }

  @Test
  void answersOutsideTheListHaveNoGradient() {
    double[][] teacher = {{5, 1, 4, 2, 3}};
    double[][] student = {{0.3, -1, 2, 0.1, 1}};
    for (Layer loss : losses(Sampling.ZIPF, 3, 0)) {
      INDArray gradient = gradient(run(loss, teacher, student));
      assertWithMessage("%s", loss).that(gradient.getDouble(1)).isEqualTo(0.0);
      assertWithMessage("%s", loss).that(gradient.getDouble(3)).isEqualTo(0.0);
      assertWithMessage("%s", loss).that(gradient.getDouble(2)).isNotEqualTo(0.0);
    }
  }

  @Test
  void floatGivesWhatDoubleGives() {
    INDArray teacher = random(7, 300, 1);
    INDArray student = random(7, 300, 2);
    for (Sampling sampling : Sampling.values()) {
      for (Layer loss : losses(sampling, 40, 10)) {
        INDArray[] expected = values(loss, teacher, student, DataType.DOUBLE);
        INDArray[] actual = values(loss, teacher, student, DataType.FLOAT);
        assertWithMessage("%s", loss)
            .that(actual[0].getDouble(0))
            .isWithin(1e-5 * Math.abs(expected[0].getDouble(0)))
            .of(expected[0].getDouble(0));
        assertWithMessage("%s", loss)
            .that(actual[1].castTo(DataType.DOUBLE).equalsWithEps(expected[1], 1e-5))
            .isTrue();
      }
    }
  }

  private static INDArray[] values(Layer loss, INDArray teacher, INDArray student, DataType type) {
    LayerRun run =
        new LayerRun(loss, true, KernelSelection.kernels(type), type)
            .input(teacher, null, false)
            .input(student, null, true);
    INDArray value = run.forward();
    run.backward(Nd4j.ones(type, 1));
    return new INDArray[] {value, run.inputGradient(1)};
  }

  /** Numbers of single precision, so that both data types sort equally. */
  private static INDArray random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    INDArray array = Nd4j.zeros(DataType.DOUBLE, rows, columns);
    for (int i = 0; i < array.length(); i++) {
      array.putScalar(i, (float) random.nextGaussian());
    }
    return array;
  }

  @Test
  void refuseWhatIsOutOfRange() {
    assertRefused("noise", () -> new StochasticListNetLoss(Sampling.ZIPF, 1, 1, 1, -1));
    assertRefused("decay", () -> new ListNetLoss(Sampling.ZIPF, 1, 1, Double.NaN));
    assertRefused("sigma", () -> lambdaOf(0, 1, 0));
    assertRefused("mu", () -> lambdaOf(1, -1, 0));
    assertRefused("positions", () -> lambdaOf(1, 1, -1));
    LayerRun few =
        run(
            new ListMleLoss(Sampling.ZIPF, 2, 2, 1),
            new double[][] {{1, 2, 3}},
            new double[][] {{1, 2, 3}});
    assertRefused("there are only 3", few::forward);
    LayerRun shapes =
        run(
            new ListMleLoss(Sampling.FULL, 1, 0, 0),
            new double[][] {{1, 2}},
            new double[][] {{1, 2, 3}});
    assertRefused("[1, 2] and [1, 3]", shapes::forward);
  }

  private static Layer lambdaOf(double sigma, double mu, int positions) {
    return new LambdaLoss(
        Sampling.FULL, 1, 0, 0, LambdaWeights.NDCG2, sigma, mu, positions, Reduction.EXAMPLES);
  }

  private static void assertRefused(String text, Executable executable) {
    assertThat(assertThrows(IllegalArgumentException.class, executable))
        .hasMessageThat()
        .contains(text);
  }
}
