package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.attention.AttentionWeightsLayer;
import org.distill4j.runtime.layer.attention.RotaryPositionsLayer;
import org.distill4j.runtime.layer.image.PatchEmbeddingLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.norm.RmsNormLayer;
import org.distill4j.runtime.layer.norm.UnitLengthLayer;
import org.distill4j.runtime.layer.sequence.ClassTokenLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.SinusoidalPositionsLayer;
import org.distill4j.runtime.layer.sequence.TypeEmbeddingLayer;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gradient of each layer of a transformer, and what they refuse. */
class TransformerGradientTest {

  /** A full sequence, an empty one and one with a gap. */
  private static final double[][] MASK = {{1, 1, 1}, {0, 0, 0}, {1, 0, 1}};

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void layerNorm(boolean affine) {
    GradientCheck.of(new LayerNormLayer(3, 0.01, affine)).input(2, 3).verify();
    GradientCheck.of(new LayerNormLayer(5, 1e-5, affine)).input(2, 4, 5).input(2, 4, 5).verify();
    GradientCheck.of(new LayerNormLayer(1, 1e-5, affine)).input(2, 1).verify();
  }

  @Test
  void rmsNorm() {
    GradientCheck.of(new RmsNormLayer(3, 0.01)).input(2, 3).verify();
    GradientCheck.of(new UnitLengthLayer()).input(2, 3).verify();
    GradientCheck.of(new UnitLengthLayer()).input(2, 4, 5).verify();
    GradientCheck.of(new RmsNormLayer(5, 1e-6)).input(2, 4, 5).input(2, 4, 5).verify();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void attention(boolean causal) {
    GradientCheck.of(new AttentionLayer(1, 0, causal, false, 0))
        .input(2, 3, 2)
        .input(2, 5, 2)
        .input(2, 5, 3)
        .verify();
    for (boolean queryMask : new boolean[] {true, false}) {
      GradientCheck.of(new AttentionLayer(2, 0.5, causal, queryMask, 0))
          .masked(MASK, 4)
          .masked(MASK, 4)
          .masked(MASK, 6)
          .verify();
    }
  }

  @Test
  void attentionWithDropout() {
    GradientCheck.of(new AttentionLayer(2, 0, false, false, 0.4))
        .masked(MASK, 4)
        .masked(MASK, 4)
        .masked(MASK, 4)
        .training()
        .verify();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void attentionWeights(boolean softmax) {
    GradientCheck.of(new AttentionWeightsLayer(1, 0, false, false, softmax))
        .input(2, 3, 2)
        .input(2, 5, 2)
        .verify();
    GradientCheck.of(new AttentionWeightsLayer(2, 0.5, true, true, softmax))
        .masked(MASK, 4)
        .masked(MASK, 4)
        .verify();
    GradientCheck.of(new AttentionWeightsLayer(2, 0.5, false, true, softmax))
        .masked(MASK, 4)
        .verify();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rotaryPositions(boolean interleaved) {
    GradientCheck.of(new RotaryPositionsLayer(2, 0, 100, interleaved)).input(2, 3, 8).verify();
    GradientCheck.of(new RotaryPositionsLayer(1, 2, 100, interleaved)).input(2, 3, 5).verify();
  }

  @Test
  void rotatedProductsDependOnDistances() {
    RotaryPositionsLayer layer = new RotaryPositionsLayer(1, 0, 10_000, false);
    INDArray x = Nd4j.createFromArray(new double[] {1, 2, 3, 4}).reshape('c', 1, 1, 4);
    INDArray steps = Nd4j.concat(1, x, x, x, x);
    INDArray y = new LayerRun(layer, false).input(steps, null, false).forward();
    INDArray rows = y.reshape('c', 4, 4);
    INDArray products = rows.mmul(rows.transpose());

    assertThat(products.getDouble(0, 1)).isWithin(1e-12).of(products.getDouble(2, 3));
    assertThat(products.getDouble(0, 2)).isWithin(1e-12).of(products.getDouble(1, 3));
    assertThat(products.getDouble(0, 1)).isNotWithin(1e-3).of(products.getDouble(0, 2));
  }

  @Test
  void positions() {
    GradientCheck.of(new PositionEmbeddingLayer(5, 3, 0.05)).input(2, 4, 3).verify();
    GradientCheck.of(new SinusoidalPositionsLayer(10_000)).input(2, 4, 3).verify();
  }

  @Test
  void wavesOfTheFirstSteps() {
    INDArray zeros = Nd4j.zeros(DataType.DOUBLE, 1, 2, 4);
    INDArray y =
        new LayerRun(new SinusoidalPositionsLayer(100), false).input(zeros, null, false).forward();
    double[] expected = {0, 1, 0, 1, Math.sin(1), Math.cos(1), Math.sin(0.1), Math.cos(0.1)};
    for (int i = 0; i < expected.length; i++) {
      assertThat(y.getDouble(0, i / 4, i % 4)).isWithin(1e-12).of(expected[i]);
    }
  }

  @Test
  void refusesMoreStepsThanPositions() {
    LayerRun run =
        new LayerRun(new PositionEmbeddingLayer(3, 2, 0.05), false)
            .input(Nd4j.zeros(DataType.DOUBLE, 1, 4, 2), null, false);
    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, run::forward);
    assertThat(error).hasMessageThat().contains("4 steps");
    assertThat(error).hasMessageThat().contains("3 rows");
  }

  @Test
  void types() {
    GradientCheck.of(new TypeEmbeddingLayer(2, 3, 0.05)).input(2, 4, 3).verify();
    GradientCheck.of(new TypeEmbeddingLayer(3, 3, 0.05))
        .input(2, 4, 3)
        .constant(Nd4j.createFromArray(new int[][] {{0, 2, 2, 0}, {2, 0, 0, 2}}))
        .verify();
  }

  @Test
  void refusesUnknownTypes() {
    LayerRun run =
        new LayerRun(new TypeEmbeddingLayer(2, 1, 0.05), false)
            .input(Nd4j.zeros(DataType.DOUBLE, 1, 2, 1), null, false)
            .input(Nd4j.createFromArray(new int[][] {{0, 2}}), null, false);
    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, run::forward);
    assertThat(error).hasMessageThat().contains("The type 2 at step 1 of example 0");
  }

  @Test
  void classToken() {
    GradientCheck.of(new ClassTokenLayer(3, 0.05)).input(2, 4, 3).verify();
    LayerRun run =
        new LayerRun(new ClassTokenLayer(1, 0.05), false)
            .input(
                Nd4j.ones(DataType.DOUBLE, 1, 2, 1),
                Nd4j.createFromArray(new double[][] {{1, 0}}),
                false);
    INDArray y = run.forward();
    assertThat(new ClassTokenLayer(1, 0.05).outputMask(run, y).toDoubleMatrix()[0])
        .isEqualTo(new double[] {1, 1, 0});
  }

  @Test
  void patches() {
    GradientCheck.of(new PatchEmbeddingLayer(2, 2, 3)).input(2, 2, 4, 6).verify();
    GradientCheck.of(new PatchEmbeddingLayer(1, 1, 1)).input(1, 1, 1, 1).verify();
  }
}
