package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.FlattenLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.SoftmaxLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values that can be worked out by hand, and errors. */
class LayerValueTest {

  private static final double TOLERANCE = 1e-12;

  private static INDArray rows(double[]... rows) {
    return Nd4j.createFromArray(rows);
  }

  private static INDArray row(double... values) {
    return rows(values);
  }

  /** One example of steps with one feature each. */
  private static INDArray steps(double... values) {
    return Nd4j.createFromArray(values).reshape('c', 1, values.length, 1);
  }

  private static LayerRun run(Layer layer, INDArray input, INDArray mask) {
    return new LayerRun(layer, false).input(input, mask, false);
  }

  private static void check(INDArray actual, double... expected) {
    assertThat(HostArrays.doubles(actual))
        .usingTolerance(TOLERANCE)
        .containsExactly(expected)
        .inOrder();
  }

  @Test
  void dense() {
    LayerRun run = run(new DenseLayer(2, 3, Activation.RELU), row(1, 2), null);
    run.set("W", rows(new double[] {1, 0, -1}, new double[] {0.5, 1, 0}));
    run.set("b", Nd4j.createFromArray(0.0, -3, 0.25));
    check(run.forward(), 2, 0, 0);
  }

  @Test
  void meanPoolingLeavesPaddingOut() {
    check(run(new MeanPoolingLayer(), steps(1, 5, 9), row(1, 1, 0)).forward(), 3);
    check(run(new MeanPoolingLayer(), steps(1, 5, 9), row(0, 0, 0)).forward(), 0);
    check(run(new MeanPoolingLayer(), steps(1, 5, 9), null).forward(), 5);
  }

  @Test
  void attentionPoolingWeighsByTheSoftmaxOfScores() {
    LayerRun run = run(new AttentionPoolingLayer(1, 1), steps(0, 100, 7), row(1, 1, 0));
    run.set("W", row(1));
    run.set("v", Nd4j.createFromArray(new double[] {Math.log(3)}));
    // tanh(100) = 1: the scores are 0 and log 3, the weights 1/4 and 3/4.
    check(run.forward(), 75);
  }

  @Test
  void concatenation() {
    LayerRun run = run(new ConcatenationLayer(), row(1, 2), null).input(row(3), null, false);
    check(run.forward(), 1, 2, 3);
    LayerRun other = run(new ConcatenationLayer(), steps(1, 2), null).input(row(3), null, false);
    var e = assertThrows(IllegalArgumentException.class, other::forward);
    assertThat(e).hasMessageThat().contains("input 0 is [1, 2, 1] and input 1 is [1, 1]");
  }

  @Test
  void dropoutKeepsTheExpectedValue() {
    INDArray ones = Nd4j.ones(100, 100);
    LayerRun training = new LayerRun(new DropoutLayer(0.2), true).input(ones, null, false);
    double[] values = HostArrays.doubles(training.forward());
    double sum = 0;
    for (double value : values) {
      assertThat(value).isAnyOf(0.0, (double) (float) (1 / 0.8));
      sum += value;
    }
    assertThat(sum / values.length).isWithin(0.02).of(1);
    check(run(new DropoutLayer(0.2), row(1, 2), null).forward(), 1, 2);
  }

  @Test
  void batchNormalisationNormalisesByTheBatchAndLetsTheRunningStatisticsFollow() {
    Layer layer = new BatchNormalisationLayer(1, 0.25, 1e-9, Activation.IDENTITY);
    LayerRun training = new LayerRun(layer, true).input(column(2, 4, 6), null, false);
    training.set("gamma", Nd4j.createFromArray(10.0));
    training.set("beta", Nd4j.createFromArray(1.0));

    double far = 10 * 2 / Math.sqrt(8.0 / 3 + 1e-9);
    check(training.forward(), 1 - far, 1, 1 + far);
    check(training.state("mean"), 0.25 * 4);
    check(training.state("variance"), 0.75 + 0.25 * 4);
  }

  @Test
  void batchNormalisationUsesTheRunningStatisticsOtherwise() {
    LayerRun run =
        run(new BatchNormalisationLayer(1, 0.1, 1e-9, Activation.RELU), column(2, 4, 6), null);
    run.set("gamma", Nd4j.createFromArray(10.0));
    run.set("mean", Nd4j.createFromArray(4.0));
    run.set("variance", Nd4j.createFromArray(25 - 1e-9));

    check(run.forward(), 0, 0, 4);
    check(run.state("mean"), 4);
  }

  @Test
  void aBatchOfOneExampleIsNormalisedToBeta() {
    Layer layer = new BatchNormalisationLayer(1, 1, 1e-5, Activation.IDENTITY);
    LayerRun run = new LayerRun(layer, true).input(column(7), null, false);
    run.set("beta", Nd4j.createFromArray(3.0));

    check(run.forward(), 3);
    check(run.state("variance"), 0);
  }

  private static INDArray column(double... values) {
    return Nd4j.createFromArray(values).reshape('c', values.length, 1);
  }

  /** One image of one channel. */
  private static INDArray image(double[]... lines) {
    return Nd4j.createFromArray(new double[][][][] {{lines}});
  }

  private static final INDArray IMAGE = image(new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8});

  @Test
  void convolutionSumsWhatTheWindowCovers() {
    Layer layer = new ConvolutionLayer(1, 1, 3, 2, Border.SAME, 1, true, Activation.IDENTITY);
    LayerRun run = run(layer, IMAGE, null);
    run.set("W", Nd4j.ones(1, 9));
    run.set("b", Nd4j.createFromArray(0.5));
    // Windows begin one line above and one pixel left, then move by 2.
    check(run.forward(), 1 + 2 + 5 + 6 + 0.5, 2 + 3 + 4 + 6 + 7 + 8 + 0.5);
  }

  @Test
  void aConvolutionInsideOfTheImageHasNoBorder() {
    Layer layer = new ConvolutionLayer(1, 1, 2, 2, Border.VALID, 1, false, Activation.RELU);
    LayerRun run = run(layer, IMAGE, null);
    run.set("W", row(1, 0, 0, -0.1));
    check(run.forward(), 1 - 0.6, 3 - 0.8);
  }

  @Test
  void groupsAreConvolvedAlone() {
    Layer layer = new ConvolutionLayer(2, 2, 1, 1, Border.SAME, 2, false, Activation.IDENTITY);
    LayerRun run = run(layer, Nd4j.createFromArray(new double[][][][] {{{{3}}, {{5}}}}), null);
    run.set("W", Nd4j.createFromArray(new double[] {10, 100}));
    check(run.forward(), 30, 500);
  }

  @Test
  void pooling() {
    check(
        run(new PoolingLayer(PoolingFunction.MAX, 2, 2, Border.SAME), IMAGE, null).forward(), 6, 8);
    check(
        run(new PoolingLayer(PoolingFunction.MEAN, 3, 2, Border.SAME), IMAGE, null).forward(),
        3.5,
        5);
    check(run(new GlobalPoolingLayer(), IMAGE, null).forward(), 4.5);
    check(run(new FlattenLayer(), IMAGE, null).forward(), 1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void softmaxWithATemperature() {
    LayerRun odds = run(new SoftmaxLayer(2), row(2 * Math.log(3), 0), null);
    check(odds.forward(), 0.75, 0.25);
  }

  @Test
  void embeddingLooksWordsUp() {
    INDArray words = Nd4j.createFromArray(new int[][] {{2, 0}});
    LayerRun run = run(new EmbeddingLayer(3, 2, 1), words, null);
    run.set("W", rows(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}));
    check(run.forward(), 5, 6, 1, 2);
  }

  @Test
  void embeddingNamesAWordOutsideTheVocabulary() {
    for (int word : new int[] {3, -1}) {
      INDArray words = Nd4j.createFromArray(new int[][] {{0, 0}, {0, word}});
      LayerRun run = run(new EmbeddingLayer(3, 2, 1), words, null);
      var e = assertThrows(IllegalArgumentException.class, run::forward);
      assertThat(e)
          .hasMessageThat()
          .contains("The token index " + word + " at step 1 of example 1 of the batch");
    }
  }

  /**
   * All gates but the forget gate are driven by biases: input and output gates open, candidate
   * tanh(x), forget gate half open. c_t = c_(t-1) / 2 + tanh(x_t), h = tanh(c).
   */
  @Test
  void biLstmReadsEachSequenceFromItsOwnEnds() {
    INDArray x = steps(0.5, -1, 0.25, 9);
    INDArray mask = row(1, 1, 1, 0);
    double a = Math.tanh(0.5);
    double b = Math.tanh(-1);
    double c = Math.tanh(0.25);
    double[] forward = {a, a / 2 + b, (a / 2 + b) / 2 + c};
    double[] backward = {(c / 2 + b) / 2 + a, c / 2 + b, c};

    INDArray all = openLstm(Keep.ALL, x, mask).forward();
    double[] expected = new double[8];
    for (int t = 0; t < 3; t++) {
      expected[2 * t] = Math.tanh(forward[t]);
      expected[2 * t + 1] = Math.tanh(backward[t]);
    }
    check(all, expected);

    INDArray last = openLstm(Keep.LAST, x, mask).forward();
    check(last, Math.tanh(forward[2]), Math.tanh(backward[0]));
  }

  private static LayerRun openLstm(Keep keep, INDArray x, INDArray mask) {
    LayerRun run = run(new BiLstmLayer(1, 1, keep), x, mask);
    for (String direction : new String[] {"forward", "backward"}) {
      run.set(direction + "W", row(0, 0, 1, 0));
      run.set(direction + "InputBias", Nd4j.createFromArray(30.0, 5, 0, 30));
      run.set(direction + "StateBias", Nd4j.createFromArray(30.0, -5, 0, 30));
    }
    return run;
  }

  @Test
  void masksGoAlongWithSteps() {
    INDArray mask = row(1, 0, 0);
    LayerRun dense = run(new DenseLayer(1, 2, Activation.TANH), steps(1, 2, 3), mask);
    assertThat(new DenseLayer(1, 2, Activation.TANH).outputMask(dense, dense.forward()))
        .isEqualTo(mask);
    LayerRun pooled = run(new MeanPoolingLayer(), steps(1, 2, 3), mask);
    assertThat(new MeanPoolingLayer().outputMask(pooled, pooled.forward())).isNull();
  }

  @Test
  void refusesWrongSizes() {
    assertThat(message(() -> new DenseLayer(0, 2, Activation.TANH)))
        .contains("inputs must be at least 1, but is 0");
    assertThat(message(() -> new DropoutLayer(1))).contains("at least 0 and below 1, but is 1.0");
    assertThat(message(() -> new EmbeddingLayer(3, 2, 0))).contains("radius must be above 0");
    assertThat(message(run(new LogitsLayer(3, 2), row(1, 2), null)::forward))
        .contains("reads 3 features, but its input is [1, 2]");
    assertThat(
            message(() -> new ConvolutionLayer(3, 4, 1, 1, Border.SAME, 2, true, Activation.RELU)))
        .contains("must be multiples of groups = 2, but are 3 and 4");
    assertThat(message(run(new GlobalPoolingLayer(), row(1, 2), null)::forward))
        .contains("reads [batch, channels, height, width], but its input is [1, 2]");
    LayerRun unequal =
        run(new AddLayer(Activation.RELU), row(1, 2), null).input(row(1), null, true);
    assertThat(message(unequal::forward))
        .contains(
            "The inputs of a sum must have equal shapes, but input 0 is [1, 2] and input 1 is [1,"
                + " 1]");
    assertThat(message(run(new MeanPoolingLayer(), row(1, 2), null)::forward))
        .contains("reads [batch, steps, features], but its input is [1, 2]");
  }

  private static String message(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }
}
