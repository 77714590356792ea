package org.distill4j.runtime.layer;

import org.distill4j.runtime.layer.core.FlattenLayer;
import org.distill4j.runtime.layer.core.RegressorLayer;
import org.distill4j.runtime.layer.core.SoftmaxLayer;
import org.distill4j.runtime.layer.image.Border;
import org.distill4j.runtime.layer.image.ConvolutionLayer;
import org.distill4j.runtime.layer.image.GlobalPoolingLayer;
import org.distill4j.runtime.layer.image.PoolingFunction;
import org.distill4j.runtime.layer.image.PoolingLayer;
import org.distill4j.testing.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradient of each layer that images go through. */
class ImageGradientTest {

  private static Layer convolution(int size, int stride, Border border, int groups, boolean bias) {
    return new ConvolutionLayer(2, 4, size, stride, border, groups, bias, Activation.TANH);
  }

  @Test
  void convolution() {
    GradientCheck.of(convolution(3, 1, Border.SAME, 1, true)).input(2, 2, 3, 4).verify();
    GradientCheck.of(convolution(3, 2, Border.SAME, 2, false)).input(2, 2, 4, 4).verify();
    GradientCheck.of(convolution(1, 2, Border.SAME, 1, true)).input(1, 2, 4, 2).verify();
    GradientCheck.of(convolution(2, 1, Border.VALID, 1, true)).input(2, 2, 3, 2).verify();
    GradientCheck.of(convolution(5, 1, Border.SAME, 1, false)).input(1, 2, 1, 1).verify();
  }

  @ParameterizedTest
  @EnumSource(PoolingFunction.class)
  void pooling(PoolingFunction function) {
    GradientCheck.of(new PoolingLayer(function, 2, 2, Border.SAME)).input(2, 2, 4, 4).verify();
    GradientCheck.of(new PoolingLayer(function, 3, 2, Border.SAME)).input(1, 2, 4, 2).verify();
    GradientCheck.of(new PoolingLayer(function, 2, 1, Border.VALID)).input(2, 1, 3, 3).verify();
  }

  @Test
  void globalPoolingAndFlattening() {
    GradientCheck.of(new GlobalPoolingLayer()).input(2, 3, 2, 4).verify();
    GradientCheck.of(new FlattenLayer()).input(2, 3, 2, 2).verify();
  }

  @Test
  void regressorOfChannels() {
    GradientCheck.of(new RegressorLayer(2, 3, true)).input(2, 2, 3, 2).verify();
    GradientCheck.of(new RegressorLayer(3, 3, false)).input(1, 3, 2, 2).verify();
    GradientCheck.of(new RegressorLayer(4, 2, true)).input(2, 4, 1, 1).verify();
  }

  @Test
  void softmax() {
    GradientCheck.of(new SoftmaxLayer(1)).input(3, 4).verify();
    GradientCheck.of(new SoftmaxLayer(3)).input(2, 2).verify();
  }
}
