package org.distill4j.runtime.layer;

import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.runtime.layer.core.ActivateLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.BiasLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.layer.core.TiedLogitsLayer;
import org.distill4j.runtime.layer.image.BatchNormalisationLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.testing.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** The gradient of each layer. */
class LayerGradientTest {

  /** A full sequence, a short one, an empty one, one with a gap and one of a single step. */
  private static final double[][] MASK = {
    {1, 1, 1, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {1, 0, 0, 0}
  };

  @ParameterizedTest
  @EnumSource(Activation.class)
  void dense(Activation activation) {
    GradientCheck.of(new DenseLayer(3, 4, activation)).input(2, 3).verify();
    GradientCheck.of(new DenseLayer(3, 2, activation)).input(2, 4, 3).verify();
    GradientCheck.of(new DenseLayer(1, 1, activation)).input(1, 1).verify();
    GradientCheck.of(new DenseLayer(3, 2, activation, false)).input(2, 4, 3).verify();
  }

  @Test
  void logits() {
    GradientCheck.of(new LogitsLayer(3, 5)).input(4, 3).verify();
    GradientCheck.of(new LogitsLayer(3, 5, false)).input(4, 3).verify();
    GradientCheck.of(new LogitsLayer(3, 5, false)).input(2, 3, 2, 2).verify();
  }

  @Test
  void tiedLogitsAndBias() {
    GradientCheck.of(new TiedLogitsLayer(3, 5)).input(4, 3).verify();
    GradientCheck.of(new TiedLogitsLayer(3, 2)).input(2, 4, 3).verify();
    GradientCheck.of(new BiasLayer(3)).input(4, 3).verify();
    GradientCheck.of(new BiasLayer(3)).input(2, 4, 3).verify();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void regressor(boolean bias) {
    GradientCheck.of(new RegressorLayer(3, 5, bias)).input(2, 3).verify();
    GradientCheck.of(new RegressorLayer(3, 2, bias)).input(2, 4, 3).verify();
    GradientCheck.of(new RegressorLayer(3, 4, bias)).input(2, 3, 2, 5).verify();
    GradientCheck.of(new RegressorLayer(1, 1, bias)).input(1, 1).verify();
  }

  @Test
  void embeddingOfRepeatedWords() {
    GradientCheck.of(new EmbeddingLayer(5, 3, 1))
        .constant(Nd4j.createFromArray(new int[][] {{0, 4, 4}, {2, 0, 4}}))
        .verify();
  }

  @Test
  void dropout() {
    GradientCheck.of(new DropoutLayer(0.4)).input(3, 4).training().verify();
    GradientCheck.of(new DropoutLayer(0.4)).input(2, 3, 4).training().verify();
    GradientCheck.of(new DropoutLayer(0)).input(3, 4).training().verify();
    GradientCheck.of(new DropoutLayer(0.4)).input(3, 4).verify();
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void activate(Activation activation) {
    GradientCheck.of(new ActivateLayer(activation, 0)).input(2, 3, 4).verify();
    GradientCheck.of(new ActivateLayer(activation, 0.4)).input(2, 3, 2, 2).training().verify();
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void add(Activation activation) {
    GradientCheck.of(new AddLayer(activation)).input(2, 3).input(2, 3).input(2, 3).verify();
    GradientCheck.of(new AddLayer(activation)).masked(MASK, 2).input(5, 4, 2).verify();
  }

  @Test
  void concatenation() {
    GradientCheck.of(new ConcatenationLayer()).input(3, 2).input(3, 1).input(3, 4).verify();
    GradientCheck.of(new ConcatenationLayer()).input(2, 3, 2).input(2, 3, 3).verify();
    GradientCheck.of(new ConcatenationLayer()).input(2, 3).verify();
  }

  @Test
  void meanPooling() {
    GradientCheck.of(new MeanPoolingLayer()).input(2, 4, 3).verify();
    GradientCheck.of(new MeanPoolingLayer()).masked(MASK, 3).verify();
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void batchNormalisation(Activation activation) {
    Layer layer = new BatchNormalisationLayer(3, 0.1, 1e-5, activation);
    GradientCheck.of(layer).input(4, 3).training().verify();
    GradientCheck.of(layer).input(2, 3, 2, 3).training().verify();
    GradientCheck.of(layer).input(4, 3).verify();
    GradientCheck.of(layer).input(2, 3, 2, 1).verify();
  }

  @Test
  void attentionPooling() {
    GradientCheck.of(new AttentionPoolingLayer(3, 4)).input(2, 4, 3).verify();
    GradientCheck.of(new AttentionPoolingLayer(3, 2)).masked(MASK, 3).verify();
    GradientCheck.of(new AttentionPoolingLayer(1, 1)).input(1, 1, 1).verify();
  }

  @ParameterizedTest
  @EnumSource(names = {"ALL", "LAST"})
  void biLstm(Keep keep) {
    GradientCheck.of(new BiLstmLayer(3, 2, keep)).input(2, 3, 3).verify();
    GradientCheck.of(new BiLstmLayer(2, 1, keep)).masked(MASK, 2).verify();
    GradientCheck.of(new BiLstmLayer(1, 1, keep)).input(1, 1, 1).verify();
    GradientCheck.of(new BiLstmLayer(2, 1, keep)).masked(new double[2][3], 2).verify();
    GradientCheck.of(new BiLstmLayer(1, 2, keep)).input(1, 2, 3, 1).verify();
  }
}
