package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.attention.StepMixingLayer;
import org.distill4j.runtime.layer.core.DetachedLayer;
import org.distill4j.runtime.layer.core.FeatureSoftmaxLayer;
import org.distill4j.runtime.layer.fusion.ConditionalRelationLayer;
import org.distill4j.runtime.layer.fusion.RelatedAxis;
import org.distill4j.runtime.layer.norm.WeightNormLayer;
import org.distill4j.runtime.layer.sequence.JoinFramesLayer;
import org.distill4j.runtime.layer.sequence.LastStepLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.SinusoidalPositionsLayer;
import org.distill4j.runtime.layer.sequence.StepSoftmaxLayer;
import org.distill4j.runtime.layer.sequence.SumPoolingLayer;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Gradients and values of the layers that networks about videos are built from. */
class RelationGradientTest {

  /** A full sequence, a short one, an empty one, and one with a gap. */
  private static final double[][] MASK = {{1, 1, 1}, {1, 1, 0}, {0, 0, 0}, {0, 1, 1}};

  @Test
  void steps() {
    GradientCheck.of(new LastStepLayer()).input(2, 3, 2).verify();
    GradientCheck.of(new LastStepLayer()).masked(MASK, 2).verify();
    GradientCheck.of(new SumPoolingLayer()).input(2, 3, 2).verify();
    GradientCheck.of(new SumPoolingLayer()).masked(MASK, 2).verify();
    GradientCheck.of(new StepSoftmaxLayer()).input(2, 3, 1).verify();
    GradientCheck.of(new StepSoftmaxLayer()).masked(MASK, 1).verify();
    GradientCheck.of(new FeatureSoftmaxLayer()).input(2, 3).verify();
    GradientCheck.of(new FeatureSoftmaxLayer()).masked(MASK, 2).verify();
    GradientCheck.of(new JoinFramesLayer()).input(2, 3, 2, 2).verify();
    GradientCheck.of(new MeanPoolingLayer()).input(2, 2, 3, 2).verify();
    GradientCheck.of(new StepMixingLayer()).input(2, 1, 3, 2).input(2, 2, 4).verify();
    GradientCheck.of(new SinusoidalPositionsLayer(100, 3)).input(2, 2, 3).verify();
  }

  @Test
  void normalisedWeights() {
    GradientCheck.of(new WeightNormLayer(3, 4, Activation.TANH, true)).input(2, 3).verify();
    GradientCheck.of(new WeightNormLayer(4, 2, Activation.ELU, false)).masked(MASK, 4).verify();
  }

  @Test
  void relations() {
    GradientCheck.of(relation(5, false, 2, RelatedAxis.FRAMES)).input(2, 5, 3).input(2, 2).verify();
    GradientCheck.of(relation(4, true, 1, RelatedAxis.CLIPS))
        .input(2, 4, 2, 3)
        .input(2, 2)
        .training()
        .verify();
    GradientCheck.of(relation(3, true, 3, RelatedAxis.FRAMES))
        .input(2, 2, 3, 3)
        .input(2, 2, 2)
        .training()
        .verify();
    GradientCheck.of(relation(3, false, 1, RelatedAxis.FRAMES))
        .input(2, 2, 3, 3)
        .input(2, 2)
        .verify();
  }

  private static ConditionalRelationLayer relation(
      int objects, boolean gate, int subsets, RelatedAxis over) {
    return new ConditionalRelationLayer(objects, 3, 2, gate, subsets, over, 4, false, "");
  }

  /** Outside of training, all clips have the same subsets in each pass. */
  @Test
  void drawsOnceOutsideOfTraining() {
    INDArray clip = Nd4j.rand(DataType.DOUBLE, 1, 1, 5, 3);
    LayerRun run =
        new LayerRun(relation(5, false, 1, RelatedAxis.FRAMES), false)
            .input(Nd4j.concat(1, clip, clip), null, false)
            .input(Nd4j.ones(DataType.DOUBLE, 1, 2), null, false)
            .drawParameters(2, 1);
    INDArray y = run.forward().dup('c').reshape('c', 2, 9);

    assertThat(y.getRow(0)).isEqualTo(y.getRow(1));
  }

  @Test
  void refusesSubsetsThatDoNotFit() {
    for (String text : new String[] {"0 1; 0 1", "0 1 2", "0 1 2; 0 4", "0 1 2; 0 1, 0 2"}) {
      IllegalArgumentException error =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  new ConditionalRelationLayer(
                      4, 3, 2, false, 1, RelatedAxis.CLIPS, 0, false, text));
      assertThat(error).hasMessageThat().contains(text);
    }
  }

  @Test
  void stopsGradients() {
    LayerRun run =
        new LayerRun(new DetachedLayer(), false)
            .input(Nd4j.ones(DataType.DOUBLE, 2, 3), null, true);
    run.forward();
    run.backward(Nd4j.ones(DataType.DOUBLE, 2, 3));

    assertThat(run.inputGradient(0)).isEqualTo(Nd4j.zeros(DataType.DOUBLE, 2, 3));
  }

  /** The mask of the clips holds for their frames. */
  @Test
  void framesOfMaskedClipsAreMasked() {
    INDArray mask = Nd4j.createFromArray(new double[][] {{1, 0}});
    LayerRun run =
        new LayerRun(new JoinFramesLayer(), false)
            .input(Nd4j.ones(DataType.DOUBLE, 1, 2, 2, 1), mask, false);
    INDArray joined = run.forward();

    assertThat(new JoinFramesLayer().outputMask(run, joined))
        .isEqualTo(Nd4j.createFromArray(new double[][] {{1, 1, 0, 0}}));
  }
}
