package org.distill4j.runtime.layer;

import org.distill4j.runtime.layer.attention.WindowAttentionLayer;
import org.distill4j.runtime.layer.core.GainLayer;
import org.distill4j.runtime.layer.grid.MergeStepsLayer;
import org.distill4j.runtime.layer.grid.PartMeanLayer;
import org.distill4j.runtime.layer.grid.PartPositionsLayer;
import org.distill4j.runtime.layer.grid.PartPrefixLayer;
import org.distill4j.runtime.layer.grid.PartTokensLayer;
import org.distill4j.runtime.layer.grid.RollStepsLayer;
import org.distill4j.runtime.layer.grid.StepMerging;
import org.distill4j.runtime.layer.grid.WindowOrderLayer;
import org.distill4j.runtime.layer.image.GroupNormalisationLayer;
import org.distill4j.runtime.layer.sequence.PartSliceLayer;
import org.distill4j.runtime.layer.sequence.StepRange;
import org.distill4j.testing.GradientCheck;
import org.junit.jupiter.api.Test;

/** The gradients of layers of grids, windows and parts. */
class GridGradientTest {

  private static final double[][] MASK = {{1, 1, 1, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 1}};

  @Test
  void attentionWithinWindows() {
    GradientCheck.of(new WindowAttentionLayer(1, 2, false, 1, 1, 1, 0, 0))
        .masked(MASK, 2)
        .masked(MASK, 2)
        .masked(MASK, 3)
        .verify();
    GradientCheck.of(new WindowAttentionLayer(2, 1, true, 2, 2, 1, 0, 0))
        .masked(MASK, 4)
        .masked(MASK, 4)
        .masked(MASK, 2)
        .verify();
  }

  @Test
  void relativePositionsWithLeadingSteps() {
    GradientCheck.of(new WindowAttentionLayer(2, 2, true, 1, 1, 2, 2, 0.4))
        .input(2, 8, 4)
        .input(2, 8, 4)
        .input(2, 8, 4)
        .training()
        .verify();
  }

  @Test
  void orders() {
    GradientCheck.of(new WindowOrderLayer(2, 4, 2, 2, 1, false)).input(2, 8, 2).verify();
    GradientCheck.of(new WindowOrderLayer(4, 2, 2, 1, 0, true)).input(1, 16, 1).verify();
    GradientCheck.of(new WindowOrderLayer(2, 2, 1, 2, 1, false)).masked(MASK, 2).verify();
    GradientCheck.of(new RollStepsLayer(2, 1)).masked(MASK, 2).verify();
    GradientCheck.of(new RollStepsLayer(3, 0)).input(1, 6, 1).verify();
  }

  @Test
  void merging() {
    for (StepMerging merging : StepMerging.values()) {
      GradientCheck.of(new MergeStepsLayer(2, 4, 2, merging)).input(2, 16, 2).verify();
      GradientCheck.of(new MergeStepsLayer(2, 2, 2, merging)).masked(MASK, 2).verify();
    }
  }

  @Test
  void parts() {
    GradientCheck.of(new PartTokensLayer(2, 2, 3, 0.1)).input(2, 4, 3).verify();
    GradientCheck.of(new PartTokensLayer(2, 1, 2, 0.1)).masked(MASK, 2).verify();
    GradientCheck.of(new PartPrefixLayer(2)).masked(MASK, 2).masked(MASK, 2).verify();
    GradientCheck.of(new PartPrefixLayer(3)).input(2, 1, 2).input(2, 3, 2).verify();
    GradientCheck.of(new PartPositionsLayer(2, false, 3, 2, 0.1)).masked(MASK, 2).verify();
    GradientCheck.of(new PartPositionsLayer(2, true, 4, 2, 0.1)).input(2, 4, 2).verify();
    GradientCheck.of(new PartMeanLayer(2)).masked(MASK, 2).verify();
    for (StepRange range : StepRange.values()) {
      GradientCheck.of(new PartSliceLayer(2, range, 1)).masked(MASK, 2).verify();
    }
  }

  @Test
  void gainAndGroups() {
    GradientCheck.of(new GainLayer(3, 0.5)).input(2, 3).verify();
    GradientCheck.of(new GainLayer(2, 1)).masked(MASK, 2).verify();
    GradientCheck.of(new GroupNormalisationLayer(4, 2, 0.01, Activation.TANH))
        .input(2, 4, 2, 3)
        .verify();
    GradientCheck.of(new GroupNormalisationLayer(2, 1, 0.01, Activation.IDENTITY))
        .input(1, 2, 1, 2)
        .verify();
  }
}
