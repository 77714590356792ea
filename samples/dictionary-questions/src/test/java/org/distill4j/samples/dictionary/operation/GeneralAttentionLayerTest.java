package org.distill4j.samples.dictionary.operation;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

final class GeneralAttentionLayerTest {

  /** Masks of a full sequence, a short one, an empty one and one with a gap. */
  private static final double[][] MASK = {{1, 1, 1}, {1, 1, 0}, {0, 0, 0}, {1, 0, 1}};

  @Test
  void hasTheGradientOfItsValue() {
    GradientCheck.of(new GeneralAttentionLayer(3, 2)).input(2, 4, 3).input(2, 2).verify();
    GradientCheck.of(new GeneralAttentionLayer(2, 3)).masked(MASK, 2).input(4, 3).verify();
    GradientCheck.of(new GeneralAttentionLayer(1, 1)).input(1, 1, 1).input(1, 1).verify();
  }

  @Test
  void weighsStepsByTheQuestion() {
    LayerRun run =
        new LayerRun(new GeneralAttentionLayer(2, 2), false)
            .input(Nd4j.createFromArray(new double[][][] {{{1, 0}, {0, 1}}}), null, false)
            .input(Nd4j.createFromArray(new double[][] {{Math.log(3), 0}}), null, false);
    run.set("W", Nd4j.eye(2));

    // Scores log 3 and 0, so weights 3/4 and 1/4.
    INDArray y = run.forward();

    assertThat(y.getDouble(0)).isWithin(1e-12).of(0.75);
    assertThat(y.getDouble(1)).isWithin(1e-12).of(0.25);
  }

  @Test
  void leavesPaddingOut() {
    INDArray x = Nd4j.createFromArray(new double[][][] {{{1, 2}, {900, 900}}, {{5, 5}, {6, 6}}});
    LayerRun run =
        new LayerRun(new GeneralAttentionLayer(2, 1), false)
            .input(x, Nd4j.createFromArray(new double[][] {{1, 0}, {0, 0}}), false)
            .input(Nd4j.createFromArray(new double[][] {{1}, {1}}), null, false);
    run.set("W", Nd4j.createFromArray(new double[][] {{1, 1}}));

    assertThat(run.forward()).isEqualTo(Nd4j.createFromArray(new double[][] {{1, 2}, {0, 0}}));
  }

  @Test
  void saysWhatItReads() {
    LayerRun run =
        new LayerRun(new GeneralAttentionLayer(3, 2), false)
            .input(Nd4j.zeros(2, 4, 3), null, false)
            .input(Nd4j.zeros(2, 5), null, false);

    assertThat(assertThrows(IllegalArgumentException.class, run::forward))
        .hasMessageThat()
        .contains(
            "reads [batch, steps, 3] and [batch, 2], but its inputs are [2, 4, 3] and [2, 5]");
    assertThrows(IllegalArgumentException.class, () -> new GeneralAttentionLayer(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new GeneralAttentionLayer(1, 0));
  }
}
