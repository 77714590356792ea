package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.layer.recurrent.GruLayer;
import org.distill4j.runtime.layer.recurrent.LstmLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Recurrent layers: gradients, and sequences without steps. */
class RecurrentTest {

  /** A full sequence, an empty one, one with a gap and one of a single step. */
  private static final double[][] MASK = {{1, 1, 1}, {0, 0, 0}, {1, 0, 1}, {1, 0, 0}};

  /** States that are kept, units, layers, directions and biases. */
  private static final String SIZES =
      """
      ALL,         2, 1, true,  2
      LAST,        2, 1, false, 1
      FINAL,       1, 2, true,  2
      FINAL_CELLS, 1, 2, false, 0
      """;

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void lstm(Keep keep, int units, int layers, boolean bidirectional, int biases) {
    Layer layer = new LstmLayer(2, units, layers, bidirectional, biases, keep);
    long states = (long) units * layers * (bidirectional ? 2 : 1);
    GradientCheck.of(layer).masked(MASK, 2).input(4, states).input(4, states).verify();
    GradientCheck.of(layer).masked(new double[1][1], 2).input(1, states).verify();
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void gru(Keep keep, int units, int layers, boolean bidirectional, int biases) {
    if (keep == Keep.FINAL_CELLS) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new GruLayer(2, units, layers, bidirectional, biases, keep));
      return;
    }
    Layer layer = new GruLayer(2, units, layers, bidirectional, biases, keep);
    long states = (long) units * layers * (bidirectional ? 2 : 1);
    GradientCheck.of(layer).masked(MASK, 2).input(4, states).verify();
    GradientCheck.of(layer).masked(new double[1][1], 2).input(1, states).verify();
  }

  @Test
  void framesOfEachClipAreASequence() {
    GradientCheck.of(new LstmLayer(2, 3, 1, true, 2, Keep.LAST)).input(2, 2, 3, 2).verify();
    GradientCheck.of(new GruLayer(2, 3, 1, false, 2, Keep.ALL)).input(2, 2, 3, 2).verify();
  }

  @Test
  void aSequenceWithoutStepsKeepsItsInitialState() {
    INDArray x = Nd4j.ones(2, 3, 2);
    INDArray mask = Nd4j.createFromArray(new double[][] {{0, 0, 0}, {1, 0, 0}});
    INDArray before = Nd4j.createFromArray(new double[][] {{0.5, -0.25}, {0, 0}});
    for (Keep keep : new Keep[] {Keep.LAST, Keep.FINAL}) {
      LayerRun run =
          new LayerRun(new GruLayer(2, 2, 1, false, 2, keep), false)
              .input(x, mask, false)
              .input(before, null, false)
              .drawParameters(3, 1);
      assertThat(run.forward().getRow(0)).isEqualTo(before.getRow(0));
    }
  }

  @Test
  void anLstmOfTwoDirectionsIsABiLstm() {
    INDArray x = Nd4j.rand(2, 4, 3).subi(0.5);
    LayerRun both = new LayerRun(new LstmLayer(3, 2, 1, true, 2, Keep.ALL), false);
    LayerRun old = new LayerRun(new BiLstmLayer(3, 2, Keep.ALL), false);
    both.input(x, null, false).drawParameters(1, 1);
    old.input(x, null, false).drawParameters(1, 1);
    assertThat(both.forward()).isEqualTo(old.forward());
    assertThrows(IllegalArgumentException.class, () -> new BiLstmLayer(3, 2, Keep.FINAL));
    assertThrows(IllegalArgumentException.class, () -> new GruLayer(3, 2, 1, true, 3, Keep.ALL));
    assertThrows(IllegalArgumentException.class, () -> new GruLayer(3, 2, 0, true, 2, Keep.ALL));
  }
}
