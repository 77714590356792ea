package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.runtime.layer.attention.AttentionReadoutLayer;
import org.distill4j.runtime.layer.attention.ClipAttentionLayer;
import org.distill4j.runtime.layer.attention.GraphAttentionLayer;
import org.distill4j.runtime.layer.attention.Padding;
import org.distill4j.runtime.layer.attention.QuestionAttentionLayer;
import org.distill4j.runtime.layer.core.ActivateLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.FlattenLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.layer.core.SliceLayer;
import org.distill4j.runtime.layer.core.SoftmaxLayer;
import org.distill4j.runtime.layer.fusion.BilinearPoolingLayer;
import org.distill4j.runtime.layer.fusion.StreamFusionLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Shapes of results, the way of masks, and the sizes and inputs that layers refuse. */
class LayerSizesTest {

  private static final Activation TANH = Activation.TANH;

  private static final int BATCH = 2;
  private static final int STEPS = 4;

  private static INDArray normal(long... shape) {
    return Nd4j.rand(shape).subi(0.5);
  }

  private static LayerRun run(Layer layer, INDArray mask, List<INDArray> inputs) {
    LayerRun run = new LayerRun(layer, false);
    for (INDArray input : inputs) {
      boolean isSequence = input.rank() == 3 && input.size(1) == STEPS;
      run.input(input, isSequence ? mask : null, true);
    }
    return run.drawParameters(1, 0.5);
  }

  /** A layer, its inputs, and the shape of its result. */
  static Stream<Arguments> shapes() {
    INDArray sequence = normal(BATCH, STEPS, 6);
    INDArray features = normal(BATCH, 6);
    INDArray image = normal(BATCH, 6, 4, 8);
    return Stream.of(
        shape(new DenseLayer(6, 5, TANH), List.of(features), BATCH, 5),
        shape(new DenseLayer(6, 5, TANH), List.of(sequence), BATCH, STEPS, 5),
        shape(new LogitsLayer(6, 9), List.of(features), BATCH, 9),
        shape(new RegressorLayer(6, 3, true), List.of(image), BATCH, 3, 4, 8),
        shape(new RegressorLayer(6, 9, false), List.of(sequence), BATCH, STEPS, 9),
        shape(new DropoutLayer(0.5), List.of(image), BATCH, 6, 4, 8),
        shape(new ActivateLayer(TANH, 0.5), List.of(sequence), BATCH, STEPS, 6),
        shape(new AddLayer(TANH), List.of(sequence, sequence), BATCH, STEPS, 6),
        shape(new ConcatenationLayer(), List.of(sequence, sequence), BATCH, STEPS, 12),
        shape(new SliceLayer(2, 3), List.of(sequence), BATCH, STEPS, 2),
        shape(new SliceLayer(0, 1), List.of(features), BATCH, 6),
        shape(new SoftmaxLayer(2), List.of(features), BATCH, 6),
        shape(new FlattenLayer(), List.of(image), BATCH, 6 * 4 * 8),
        shape(new BatchNormalisationLayer(6, 0.1, 1e-5, TANH), List.of(image), BATCH, 6, 4, 8),
        shape(convolution(3, 2, Border.SAME), List.of(image), BATCH, 4, 2, 4),
        shape(convolution(3, 1, Border.VALID), List.of(image), BATCH, 4, 2, 6),
        shape(pooling(2, 2, Border.VALID), List.of(image), BATCH, 6, 2, 4),
        shape(pooling(3, 4, Border.SAME), List.of(image), BATCH, 6, 1, 2),
        shape(new GlobalPoolingLayer(), List.of(image), BATCH, 6),
        shape(new MeanPoolingLayer(), List.of(sequence), BATCH, 6),
        shape(new BiLstmLayer(6, 5, Keep.ALL), List.of(sequence), BATCH, STEPS, 10),
        shape(new BiLstmLayer(6, 5, Keep.LAST), List.of(sequence), BATCH, 10),
        shape(new BiLstmLayer(8, 5, Keep.ALL), List.of(image), BATCH, 6, 4, 10),
        shape(new BiLstmLayer(8, 5, Keep.LAST), List.of(image), BATCH, 6, 10),
        shape(new AttentionPoolingLayer(6, 3), List.of(sequence), BATCH, 6),
        shape(new AttentionReadoutLayer(6), List.of(sequence), BATCH, 6),
        shape(new ClipAttentionLayer(6, 6), List.of(sequence, features), BATCH, STEPS, 1),
        shape(
            new GraphAttentionLayer(6, 4, 2, 3, 0),
            List.of(sequence, normal(BATCH, STEPS, 1)),
            BATCH,
            STEPS,
            12),
        shape(
            new QuestionAttentionLayer(3, 6, 2, Padding.MASKED),
            List.of(normal(BATCH, STEPS, 3), sequence),
            BATCH,
            3),
        shape(new StreamFusionLayer(6), List.of(sequence, sequence), BATCH, STEPS, 6),
        shape(new BilinearPoolingLayer(6, 6, 2, 3, true, 5), List.of(features, features), BATCH, 5),
        shape(
            new BilinearPoolingLayer(6, 6, 2, 3, false, 5),
            List.of(sequence, sequence),
            BATCH,
            STEPS,
            5));
  }

  private static Arguments shape(Layer layer, List<INDArray> inputs, long... shape) {
    return Arguments.of(layer, inputs, shape);
  }

  private static Layer convolution(int size, int stride, Border border) {
    return new ConvolutionLayer(6, 4, size, stride, border, 2, true, TANH);
  }

  private static Layer pooling(int size, int stride, Border border) {
    return new PoolingLayer(PoolingFunction.MAX, size, stride, border);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void resultsHaveTheDeclaredShape(Layer layer, List<INDArray> inputs, long[] shape) {
    INDArray result = run(layer, null, inputs).forward();
    assertThat(result.shape()).isEqualTo(shape);
    assertThat(result.ordering()).isEqualTo('c');
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void gradientsOfInputsHaveTheShapeOfTheInputs(Layer layer, List<INDArray> inputs, long[] shape) {
    LayerRun run = run(layer, null, inputs);
    run.forward();
    run.backward(normal(shape).castTo(run.dataType()));
    for (int i = 0; i < inputs.size(); i++) {
      INDArray gradient = run.inputGradient(i);
      assertThat(gradient.shape()).isEqualTo(inputs.get(i).shape());
      assertThat(Double.isFinite(gradient.sumNumber().doubleValue())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aMaskFollowsTheStepsAsLongAsTheyAreThere(Layer layer, List<INDArray> inputs, long[] shape) {
    INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 0, 0}, {1, 1, 1, 1}});
    boolean isSequence = inputs.get(0).rank() == 3;
    if (!isSequence) {
      return;
    }
    LayerRun run = run(layer, mask, inputs);
    INDArray result = run.forward();
    INDArray resultMask = layer.outputMask(run, result);
    if (shape.length == 3 && shape[1] == STEPS) {
      assertThat(resultMask).isEqualTo(run.mask(0));
    } else {
      assertThat(resultMask).isNull();
    }
  }

  /** Results of one example do not depend on the others, outside of training. */
  @ParameterizedTest
  @MethodSource("shapes")
  void examplesAreIndependent(Layer layer, List<INDArray> inputs, long[] shape) {
    LayerRun both = run(layer, null, inputs);
    INDArray expected = both.forward().dup();
    List<INDArray> second =
        inputs.stream().map(input -> input.slice(1).dup('c').reshape('c', one(input))).toList();
    INDArray alone = run(layer, null, second).forward();
    INDArray difference = alone.sub(expected.slice(1).reshape('c', alone.shape()));
    assertWithMessage("%s", layer).that(difference.amaxNumber().doubleValue()).isLessThan(1e-12);
  }

  private static long[] one(INDArray input) {
    long[] shape = input.shape().clone();
    shape[0] = 1;
    return shape;
  }

  @Test
  void slicesPartitionTheFeatures() {
    INDArray x = Nd4j.arange(12).reshape('c', 2, 6);
    INDArray[] slices = new INDArray[3];
    for (int i = 0; i < 3; i++) {
      slices[i] = run(new SliceLayer(i, 3), null, List.of(x)).forward().dup();
    }
    assertThat(Nd4j.concat(1, slices).sub(x).amaxNumber().doubleValue()).isEqualTo(0.0);
  }

  @Test
  void refusesSizesThatMakeNoLayer() {
    refuses("classes must be at least 1", () -> new LogitsLayer(3, 0));
    refuses("wide must be at least 1", () -> new RegressorLayer(3, 0, true));
    refuses("dropout must be at least 0", () -> new ActivateLayer(TANH, -0.1));
    refuses("index must be at least 0 and below 3, but is 3", () -> new SliceLayer(3, 3));
    refuses("index must be at least 0 and below 3, but is -1", () -> new SliceLayer(-1, 3));
    refuses("parts must be at least 1", () -> new SliceLayer(0, 0));
    refuses("temperature must be above 0", () -> new SoftmaxLayer(0));
    refuses("temperature must be above 0", () -> new SoftmaxLayer(Double.POSITIVE_INFINITY));
    refuses("units must be at least 1", () -> new BiLstmLayer(3, 0, Keep.ALL));
    refuses("units must be at least 1", () -> new AttentionPoolingLayer(3, 0));
    refuses("features must be at least 1", () -> new AttentionReadoutLayer(0));
    refuses("questionFeatures must be at least 1", () -> new ClipAttentionLayer(3, 0));
    refuses("multiple of heads, but are 5 and 2", () -> new GraphAttentionLayer(3, 5, 2, 1, 0));
    refuses("streams must be at least 1", () -> new GraphAttentionLayer(3, 4, 2, 0, 0));
    refuses("dropout must be", () -> new GraphAttentionLayer(3, 4, 2, 1, 1));
    refuses(
        "wordFeatures must be at least 1",
        () -> new QuestionAttentionLayer(0, 3, 2, Padding.MASKED));
    refuses("features must be at least 1", () -> new StreamFusionLayer(0));
    refuses("factors must be at least 1", () -> new BilinearPoolingLayer(3, 3, 2, 0, true, 4));
    refuses("momentum must be above 0", () -> new BatchNormalisationLayer(3, 0, 1e-5, TANH));
    refuses("momentum must be above 0", () -> new BatchNormalisationLayer(3, 1.1, 1e-5, TANH));
    refuses("epsilon must be above 0", () -> new BatchNormalisationLayer(3, 0.1, 0, TANH));
    refuses("stride must be at least 1", () -> convolution(3, 0, Border.SAME));
    refuses("size must be at least 1", () -> pooling(0, 1, Border.SAME));
  }

  @Test
  void refusesInputsOfOtherShapes() {
    INDArray sequence = normal(BATCH, STEPS, 6);
    INDArray features = normal(BATCH, 6);
    refuses("multiple of 4 features", run(new SliceLayer(0, 4), null, List.of(features))::forward);
    refuses(
        "[batch, steps, features]",
        run(new BiLstmLayer(6, 2, Keep.ALL), null, List.of(features))::forward);
    refuses(
        "[batch, steps, features]",
        run(new AttentionPoolingLayer(6, 2), null, List.of(features))::forward);
    refuses(
        "5 features",
        run(new ClipAttentionLayer(6, 5), null, List.of(sequence, features))::forward);
    refuses(
        "1 features",
        run(new GraphAttentionLayer(6, 4, 2, 1, 0), null, List.of(sequence, sequence))::forward);
    refuses("5 features", run(new StreamFusionLayer(5), null, List.of(sequence))::forward);
    refuses(
        "[batch, channels, height, width]",
        run(new FlattenLayer(), null, List.of(sequence))::forward);
    refuses(
        "[batch, 5, ...]",
        run(new BatchNormalisationLayer(5, 0.1, 1e-5, TANH), null, List.of(features))::forward);
    refuses(
        "does not fit images of [2, 6, 5, 8]",
        run(convolution(3, 2, Border.SAME), null, List.of(normal(BATCH, 6, 5, 8)))::forward);
  }

  private static void refuses(String message, Executable action) {
    assertThat(assertThrows(IllegalArgumentException.class, action))
        .hasMessageThat()
        .contains(message);
  }
}
