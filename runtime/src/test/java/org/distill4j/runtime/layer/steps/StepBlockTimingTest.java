package org.distill4j.runtime.layer.steps;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.recurrent.GruLayer;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Measures the cost of a GRU that is written as a block over steps: its time, forward and backward,
 * divided by that of {@link GruLayer} with the same values. Enabled by {@code
 * -Ddistill4j.timing=true}.
 */
@EnabledIfSystemProperty(named = "distill4j.timing", matches = "true")
class StepBlockTimingTest {

  private static final int ROUNDS = 40;

  @ParameterizedTest
  @CsvSource({"32, 20, 256, 256", "32, 20, 300, 128", "8, 20, 64, 64", "64, 30, 512, 512"})
  void blockOverLayer(int batch, int steps, int inputs, int units) {
    INDArray x = Nd4j.rand(DataType.FLOAT, batch, steps, inputs).subi(0.5);
    INDArray dy = Nd4j.rand(DataType.FLOAT, batch, steps, units).subi(0.5);
    LayerRun layer = run(new GruLayer(inputs, units, 1, false, 2, Keep.ALL), x);
    layer.drawParameters(3, 0.05);
    LayerRun block = run(StepCells.gru(inputs, units, false).layer(false), x);
    Map.of(
            "x.W",
            "forward0W",
            "x.b",
            "forward0InputBias",
            "h.W",
            "forward0R",
            "h.b",
            "forward0StateBias")
        .forEach((own, other) -> block.set(own, layer.parameter(other)));
    assertThat(block.forward().equalsWithEps(layer.forward(), 1e-4)).isTrue();
    double[] ratios = new double[ROUNDS];
    double[] times = new double[ROUNDS];
    for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
      double one = seconds(block, dy);
      double other = seconds(layer, dy);
      if (round >= 0) {
        ratios[round] = one / other;
        times[round] = other;
      }
    }
    Arrays.sort(ratios);
    Arrays.sort(times);
    System.out.printf(
        "batch %d, %d steps, %d to %d: block / layer %.2f (layer %.2f ms)%n",
        batch, steps, inputs, units, ratios[ROUNDS / 2], 1e3 * times[ROUNDS / 2]);
  }

  private static LayerRun run(Layer layer, INDArray x) {
    return new LayerRun(layer, true, KernelSelection.kernels(DataType.FLOAT), DataType.FLOAT)
        .input(x, null, true);
  }

  private static double seconds(LayerRun run, INDArray dy) {
    long start = System.nanoTime();
    run.forward();
    run.backward(dy);
    return (System.nanoTime() - start) / 1e9;
  }
}
