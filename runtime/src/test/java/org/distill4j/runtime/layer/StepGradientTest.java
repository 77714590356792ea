package org.distill4j.runtime.layer;

import org.distill4j.runtime.layer.adapter.AdapterLayer;
import org.distill4j.runtime.layer.adapter.LowRankLayer;
import org.distill4j.runtime.layer.core.MultiplyLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.core.SimilarityFunction;
import org.distill4j.runtime.layer.core.SimilarityLayer;
import org.distill4j.runtime.layer.sequence.BroadcastLayer;
import org.distill4j.runtime.layer.sequence.FirstStepLayer;
import org.distill4j.runtime.layer.sequence.GatherLayer;
import org.distill4j.runtime.layer.sequence.MaxPoolingLayer;
import org.distill4j.runtime.layer.sequence.StepAtLayer;
import org.distill4j.runtime.layer.sequence.StepConcatenationLayer;
import org.distill4j.runtime.layer.sequence.StepRange;
import org.distill4j.runtime.layer.sequence.StepSliceLayer;
import org.distill4j.testing.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gradients of layers of steps, products and adapters. */
class StepGradientTest {

  /** A full sequence, a short one, an empty one, one with a gap and one of a single step. */
  private static final double[][] MASK = {
    {1, 1, 1, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {1, 0, 0, 0}
  };

  @Test
  void products() {
    GradientCheck.of(new MultiplyLayer()).input(2, 3).input(2, 3).input(2, 3).verify();
    GradientCheck.of(new MultiplyLayer()).masked(MASK, 2).input(5, 4, 2).verify();
    GradientCheck.of(new MultiplyLayer()).input(2, 3, 2, 2).verify();
    GradientCheck.of(new ScaleLayer(-3)).input(2, 3, 2, 2).verify();
    GradientCheck.of(new ScaleLayer(0.5)).input(3, 4).input(3, 1).verify();
    GradientCheck.of(new ScaleLayer(2)).masked(MASK, 3).masked(MASK, 1).verify();
  }

  @ParameterizedTest
  @EnumSource(SimilarityFunction.class)
  void similarity(SimilarityFunction function) {
    Layer layer = new SimilarityLayer(function);
    GradientCheck.of(layer).input(3, 4).input(3, 4).verify();
    GradientCheck.of(layer).input(2, 3, 4).input(2, 3, 4).verify();
    GradientCheck.of(layer).input(2, 3, 4).input(2, 4).verify();
    GradientCheck.of(layer).input(1, 1, 1).input(1, 1).verify();
  }

  @Test
  void stepsJoinedAndDivided() {
    GradientCheck.of(new StepConcatenationLayer()).input(2, 3, 4).input(2, 1, 4).verify();
    GradientCheck.of(new StepConcatenationLayer()).masked(MASK, 2).input(5, 3, 2).verify();
    GradientCheck.of(new StepConcatenationLayer()).input(2, 4).input(2, 3, 4).verify();
    GradientCheck.of(new StepConcatenationLayer()).input(2, 3, 4).input(2, 4).verify();
    for (StepRange range : StepRange.values()) {
      GradientCheck.of(new StepSliceLayer(range, 1)).input(2, 4, 3).verify();
      GradientCheck.of(new StepSliceLayer(range, 3)).masked(MASK, 2).verify();
    }
  }

  @Test
  void stepsAtPositions() {
    INDArray positions = Nd4j.createFromArray(new int[][] {{3, 0, 3}, {1, 1, 2}});
    GradientCheck.of(new GatherLayer()).input(2, 4, 3).constant(positions).verify();
    INDArray one = Nd4j.createFromArray(new int[][] {{3}, {0}, {0}, {1}, {2}});
    GradientCheck.of(new StepAtLayer()).masked(MASK, 2).constant(one).verify();
    GradientCheck.of(new FirstStepLayer()).input(2, 4, 3).verify();
    GradientCheck.of(new FirstStepLayer()).masked(MASK, 3).verify();
  }

  @Test
  void broadcastAndMaximum() {
    GradientCheck.of(new BroadcastLayer()).input(2, 3).input(2, 4, 1).verify();
    GradientCheck.of(new BroadcastLayer()).input(5, 3).masked(MASK, 2).verify();
    GradientCheck.of(new MaxPoolingLayer()).input(2, 4, 3).verify();
    GradientCheck.of(new MaxPoolingLayer()).masked(MASK, 3).verify();
    GradientCheck.of(new MaxPoolingLayer()).input(1, 1, 1).verify();
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void adapter(Activation activation) {
    GradientCheck.of(new AdapterLayer(3, 2, activation, 0, 1)).input(2, 3).verify();
    GradientCheck.of(new AdapterLayer(3, 4, activation, 0.4, 1)).input(2, 4, 3).training().verify();
  }

  @Test
  void lowRank() {
    GradientCheck.of(new LowRankLayer(3, 4, 2, 3, 0)).input(2, 3).input(2, 4).verify();
    GradientCheck.of(new LowRankLayer(3, 2, 1, 0.5, 0.4))
        .input(2, 4, 3)
        .input(2, 4, 2)
        .training()
        .verify();
  }
}
