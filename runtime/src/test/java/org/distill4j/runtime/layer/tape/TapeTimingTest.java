package org.distill4j.runtime.layer.tape;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Measures the cost of a derived backward pass: the time of layers on a tape, forward and backward,
 * divided by that of the same layers written by hand. Enabled by {@code -Ddistill4j.timing=true}.
 */
@EnabledIfSystemProperty(named = "distill4j.timing", matches = "true")
class TapeTimingTest {

  private static final int ROUNDS = 40;

  @ParameterizedTest
  @CsvSource({"8, 1, 32, 32", "8, 10, 32, 32", "32, 20, 128, 128", "32, 20, 256, 256"})
  void tapeOverHand(int batch, int steps, int features, int units) {
    measure(
        "gated unit",
        new TapeGatedUnit(features, units),
        new HandGatedUnit(features, units),
        batch,
        steps,
        features);
    measure(
        "attention pooling",
        new TapeAttentionPooling(features, units),
        new AttentionPoolingLayer(features, units),
        batch,
        steps,
        features);
  }

  private static void measure(
      String name, Layer taped, Layer written, int batch, int steps, int features) {
    INDArray x = Nd4j.rand(DataType.FLOAT, batch, steps, features).subi(0.5);
    LayerRun tape = run(taped, x);
    LayerRun hand = run(written, x);
    INDArray dy = Nd4j.rand(DataType.FLOAT, hand.forward().shape()).subi(0.5);
    assertThat(tape.forward().equalsWithEps(hand.forward(), 1e-4)).isTrue();
    double[] ratios = new double[ROUNDS];
    double[] times = new double[ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      boolean tapeFirst = round % 2 == 0;
      double first = seconds(tapeFirst ? tape : hand, dy);
      double second = seconds(tapeFirst ? hand : tape, dy);
      if (round >= 0) {
        ratios[round] = tapeFirst ? first / second : second / first;
        times[round] = tapeFirst ? second : first;
      }
    }
    Arrays.sort(ratios);
    Arrays.sort(times);
    System.out.printf(
        "%s, %s x %s x %s: tape / hand %.2f (hand %.3f ms)%n",
        name, batch, steps, features, ratios[ROUNDS / 2], 1e3 * times[ROUNDS / 2]);
  }

  private static LayerRun run(Layer layer, INDArray x) {
    return new LayerRun(layer, true, KernelSelection.kernels(DataType.FLOAT), DataType.FLOAT)
        .input(x, null, true)
        .drawParameters(3, 0.05);
  }

  private static double seconds(LayerRun run, INDArray dy) {
    long start = System.nanoTime();
    for (int i = 0; i < 4; i++) {
      run.forward();
      run.backward(dy);
    }
    return (System.nanoTime() - start) / 4e9;
  }
}
