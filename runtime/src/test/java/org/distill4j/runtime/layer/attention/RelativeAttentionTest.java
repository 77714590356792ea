package org.distill4j.runtime.layer.attention;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;

/** Attention with relative positions: rows of offsets, gradients and errors. */
class RelativeAttentionTest {

  @Test
  void nearOffsetsHaveRowsOfTheirOwnAndFarOnesShareThem() {
    // The middle is 2; log(|x| / 2) / log(11 / 2) is above 0 and at most 1 up to the offset 11.
    assertThat(RelativeOffsets.rows(13, 1, 4, 12))
        .isEqualTo(new int[] {4, 5, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
    assertThat(RelativeOffsets.rows(2, 13, 4, 12))
        .isEqualTo(new int[] {0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5});
    assertThat(RelativeOffsets.rows(7, 7, 4, 0))
        .isEqualTo(new int[] {0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 7, 7, 7});
    assertThat(RelativeOffsets.rows(4, 4, 1, 9)).isEqualTo(new int[] {0, 0, 0, 1, 1, 1, 1});
    assertThat(RelativeOffsets.rows(4, 4, 2, 1)).isEqualTo(new int[] {0, 0, 1, 2, 3, 3, 3});
  }

  private static final double[][] MASK = {{1, 1, 1}, {1, 0, 1}, {0, 0, 0}};

  @ParameterizedTest
  @EnumSource(PositionTerms.class)
  void gradients(PositionTerms terms) {
    GradientCheck attention =
        GradientCheck.of(new RelativeAttentionLayer(2, 2, 5, terms, 0.3))
            .masked(MASK, 4)
            .masked(MASK, 4)
            .masked(MASK, 2)
            .input(1, 4, 4);
    GradientCheck weights =
        GradientCheck.of(new RelativeAttentionWeightsLayer(1, 2, 0, terms))
            .masked(MASK, 2)
            .masked(MASK, 2)
            .input(1, 4, 2);
    if (terms == PositionTerms.BOTH) {
      attention.input(1, 4, 4);
      weights.input(1, 4, 2);
    }
    attention.training().verify();
    weights.verify();
  }

  @Test
  void theTableIsThatOfAllExamples() {
    Layer layer = new RelativePositionsLayer(3, 2, 0.02);
    GradientCheck.of(layer).input(2, 4, 2).verify();
    LayerRun run = new LayerRun(layer, false).input(Nd4j.ones(1, 3, 2), Nd4j.ones(1, 3), false);
    assertThat(run.forward().shape()).isEqualTo(new long[] {1, 3, 2});
    assertThat(layer.outputMask(run, run.forward())).isNull();
  }

  @Test
  void refusesTablesOfAnotherSize() {
    LayerRun run =
        new LayerRun(
                new RelativeAttentionWeightsLayer(1, 3, 0, PositionTerms.CONTENT_TO_POSITION),
                false)
            .input(Nd4j.ones(2, 4, 2), null, false)
            .input(Nd4j.ones(2, 4, 2), null, false)
            .input(Nd4j.ones(1, 4, 2), null, false);
    assertThat(assertThrows(IllegalArgumentException.class, run::forward))
        .hasMessageThat()
        .contains("reads a table [1, 6, 2], but it is [1, 4, 2]");
    assertThrows(
        IllegalArgumentException.class,
        () -> new RelativeAttentionLayer(1, 0, 4, PositionTerms.BOTH, 0));
    assertThrows(IllegalArgumentException.class, () -> new RelativePositionsLayer(2, 2, 0));
  }
}
