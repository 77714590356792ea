package org.distill4j.runtime.layer;

import org.distill4j.runtime.layer.attention.AttentionReadoutLayer;
import org.distill4j.runtime.layer.attention.ClipAttentionLayer;
import org.distill4j.runtime.layer.attention.GraphAttentionLayer;
import org.distill4j.runtime.layer.attention.Padding;
import org.distill4j.runtime.layer.attention.QuestionAttentionLayer;
import org.distill4j.runtime.layer.core.SliceLayer;
import org.distill4j.runtime.layer.fusion.BilinearPoolingLayer;
import org.distill4j.runtime.layer.fusion.StreamFusionLayer;
import org.distill4j.testing.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;

/** The gradients of the layers of video question answering. */
class VideoLayerGradientTest {

  private static final double[][] MASK = {
    {1, 1, 1, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {1, 0, 0, 0}
  };

  @ParameterizedTest
  @EnumSource(Padding.class)
  void questionAttention(Padding padding) {
    GradientCheck.of(new QuestionAttentionLayer(3, 2, 4, padding))
        .input(2, 4, 3)
        .input(2, 4, 2)
        .verify();
    GradientCheck.of(new QuestionAttentionLayer(3, 2, 4, padding))
        .masked(MASK, 3)
        .input(5, 4, 2)
        .verify();
  }

  @Test
  void clipAttention() {
    GradientCheck.of(new ClipAttentionLayer(3, 4)).input(2, 5, 3).input(2, 4).verify();
    GradientCheck.of(new ClipAttentionLayer(1, 1)).input(1, 1, 1).input(1, 1).verify();
  }

  @Test
  void graphAttention() {
    GradientCheck.of(new GraphAttentionLayer(3, 4, 2, 1, 0)).input(2, 3, 3).input(2, 3, 1).verify();
    GradientCheck.of(new GraphAttentionLayer(3, 4, 2, 2, 0)).input(2, 3, 3).input(2, 3, 1).verify();
    GradientCheck.of(new GraphAttentionLayer(2, 2, 2, 3, 0))
        .masked(new double[][] {{1, 1, 1}, {0, 0, 0}, {1, 0, 1}}, 2)
        .input(3, 3, 1)
        .verify();
    GradientCheck.of(new GraphAttentionLayer(1, 1, 1, 1, 0)).input(1, 1, 1).input(1, 1, 1).verify();
  }

  @Test
  void graphAttentionWithDropout() {
    GradientCheck.of(new GraphAttentionLayer(3, 4, 2, 2, 0.3))
        .input(2, 3, 3)
        .input(2, 3, 1)
        .training()
        .verify();
  }

  @Test
  void part() {
    GradientCheck.of(new SliceLayer(1, 3)).input(2, 6).verify();
    GradientCheck.of(new SliceLayer(0, 2)).input(2, 3, 4).verify();
  }

  @Test
  void streamFusion() {
    GradientCheck.of(new StreamFusionLayer(3)).input(2, 4, 3).input(2, 4, 3).verify();
    GradientCheck.of(new StreamFusionLayer(2))
        .input(2, 2, 2)
        .constant(Nd4j.rand(2, 2, 2))
        .input(2, 2, 2)
        .verify();
  }

  @Test
  void bilinearPooling() {
    GradientCheck.of(new BilinearPoolingLayer(4, 3, 3, 1, true, 2))
        .input(1, 4)
        .input(1, 3)
        .verify();
    GradientCheck.of(new BilinearPoolingLayer(2, 3, 2, 3, false, 1))
        .input(2, 2, 2)
        .input(2, 2, 3)
        .verify();
  }

  @Test
  void attentionReadout() {
    GradientCheck.of(new AttentionReadoutLayer(3)).input(2, 4, 3).verify();
    GradientCheck.of(new AttentionReadoutLayer(3)).masked(MASK, 3).verify();
  }
}
