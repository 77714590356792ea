package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.distill4j.runtime.kernel.array.HostArrays;
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
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values of layers of steps that can be worked out by hand, masks, and errors. */
class StepValueTest {

  private static final double TOLERANCE = 1e-12;

  /** One example of steps with one feature each. */
  private static INDArray steps(double... values) {
    return Nd4j.createFromArray(values).reshape('c', 1, values.length, 1);
  }

  private static INDArray row(double... values) {
    return Nd4j.createFromArray(new double[][] {values});
  }

  private static LayerRun run(Layer layer, INDArray input, INDArray mask) {
    return new LayerRun(layer, false).input(input, mask, false);
  }

  private static void check(INDArray actual, double... expected) {
    assertThat(HostArrays.doubles(actual))
        .usingTolerance(TOLERANCE)
        .containsExactly(expected)
        .inOrder();
  }

  private static INDArray mask(Layer layer, LayerRun run) {
    return layer.outputMask(run, run.forward());
  }

  private static String message(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }

  @Test
  void products() {
    check(
        run(new MultiplyLayer(), row(2, 3), null).input(row(5, -1), null, false).forward(), 10, -3);
    check(run(new ScaleLayer(0.5), row(2, 3), null).forward(), 1, 1.5);
    check(
        run(new ScaleLayer(2), steps(1, 3), null).input(steps(5, -1), null, false).forward(),
        10,
        -6);
    assertThat(
            message(run(new ScaleLayer(2), steps(1, 3), null).input(row(5), null, false)::forward))
        .contains("reads weights [1, 2, 1], but they are [1, 1]");
    assertThat(
            message(run(new MultiplyLayer(), row(1, 2), null).input(row(1), null, false)::forward))
        .contains("equal shapes, but input 0 is [1, 2] and input 1 is [1, 1]");
  }

  @Test
  void similarity() {
    LayerRun dot =
        run(new SimilarityLayer(SimilarityFunction.DOT), row(3, 4), null)
            .input(row(2, 1), null, false);
    check(dot.forward(), 10);
    Layer cosine = new SimilarityLayer(SimilarityFunction.COSINE);
    check(run(cosine, row(3, 4), null).input(row(0, 2), null, false).forward(), 0.8);
    check(run(cosine, row(0, 0), null).input(row(0, 2), null, false).forward(), 0);
    check(run(cosine, steps(3, -4), null).input(row(2), null, false).forward(), 1, -1);
    assertThat(message(run(cosine, row(1, 2), null).input(row(1), null, false)::forward))
        .contains("but they are [1, 2] and [1, 1]");
  }

  @Test
  void concatenationJoinsMasks() {
    Layer layer = new StepConcatenationLayer();
    LayerRun run = run(layer, steps(1, 2), row(1, 0)).input(steps(3), null, false);
    check(run.forward(), 1, 2, 3);
    check(mask(layer, run), 1, 0, 1);
    assertThat(mask(layer, run(layer, steps(1), null).input(steps(3), null, false))).isNull();
    LayerRun token = run(layer, row(7), null).input(steps(3), row(0), false);
    check(token.forward(), 7, 3);
    check(mask(layer, token), 1, 0);
    assertThat(message(run(layer, steps(1), null).input(row(1, 2), null, false)::forward))
        .contains("differ only in their steps");
  }

  @Test
  void slicesOfSteps() {
    INDArray x = steps(1, 2, 3, 4);
    INDArray counts = row(1, 1, 1, 0);
    Map<StepRange, double[]> values =
        Map.of(
            StepRange.FIRST, new double[] {1},
            StepRange.LAST, new double[] {4},
            StepRange.ALL_BUT_FIRST, new double[] {2, 3, 4},
            StepRange.ALL_BUT_LAST, new double[] {1, 2, 3});
    Map<StepRange, double[]> masks =
        Map.of(
            StepRange.FIRST, new double[] {1},
            StepRange.LAST, new double[] {0},
            StepRange.ALL_BUT_FIRST, new double[] {1, 1, 0},
            StepRange.ALL_BUT_LAST, new double[] {1, 1, 1});
    for (StepRange range : StepRange.values()) {
      Layer layer = new StepSliceLayer(range, 1);
      check(run(layer, x, counts).forward(), values.get(range));
      check(mask(layer, run(layer, x, counts)), masks.get(range));
      assertThat(mask(layer, run(layer, x, null))).isNull();
    }
    assertThat(message(run(new StepSliceLayer(StepRange.FIRST, 5), x, null)::forward))
        .contains("requires at least 5 steps, but its input is [1, 4, 1]");
    assertThat(message(run(new StepSliceLayer(StepRange.ALL_BUT_LAST, 4), x, null)::forward))
        .contains("requires more than 4 steps");
  }

  @Test
  void stepsAtPositions() {
    Layer layer = new GatherLayer();
    INDArray positions = Nd4j.createFromArray(new int[][] {{2, 0, 9}});
    LayerRun run = run(layer, steps(5, 6, 7), row(1, 1, 0)).input(positions, row(1, 1, 0), false);
    check(run.forward(), 0, 5, 0);
    assertThat(mask(layer, run)).isEqualTo(row(1, 1, 0));
    assertThat(message(run(layer, steps(5, 6, 7), null).input(positions, null, false)::forward))
        .contains("reads position 9 of example 0 of the batch, which has 3 steps");
    INDArray one = Nd4j.createFromArray(new int[][] {{1}});
    check(run(new StepAtLayer(), steps(5, 6), null).input(one, null, false).forward(), 6);
  }

  @Test
  void poolingOfSteps() {
    INDArray x = steps(5, 8, 8, 9);
    check(run(new FirstStepLayer(), x, null).forward(), 5);
    check(run(new FirstStepLayer(), x, row(0, 0, 1, 1)).forward(), 8);
    check(run(new FirstStepLayer(), x, row(0, 0, 0, 0)).forward(), 0);
    LayerRun run = new LayerRun(new MaxPoolingLayer(), false).input(x, row(1, 1, 1, 0), true);
    check(run.forward(), 8);
    run.backward(row(3));
    check(run.inputGradient(0), 0, 3, 0, 0);
    check(run(new MaxPoolingLayer(), steps(-2, -3), row(1, 1)).forward(), -2);
    check(run(new MaxPoolingLayer(), steps(-2, -3), row(0, 0)).forward(), 0);
  }

  @Test
  void broadcast() {
    Layer layer = new BroadcastLayer();
    LayerRun run = run(layer, row(1, 2), null).input(steps(7, 7), row(1, 0), false);
    check(run.forward(), 1, 2, 1, 2);
    check(mask(layer, run), 1, 0);
  }

  @Test
  void adaptersBeginCloseToTheIdentity() {
    Layer adapter = new AdapterLayer(2, 1, Activation.RELU, 0, 1e-3);
    for (Parameter parameter : adapter.parameters()) {
      assertThat(parameter.initialisation()).isEqualTo(Initialisation.normal(1e-3, 2e-3));
    }
    LayerRun run = run(adapter, row(1, 2), null);
    run.set("downW", Nd4j.createFromArray(new double[][] {{1}, {1}}));
    run.set("upW", row(0.5, -1));
    check(run.forward(), 1 + 1.5, 2 - 3);
    LayerRun low = run(new LowRankLayer(1, 2, 2, 1, 0), row(3), null).input(row(1, 2), null, false);
    low.set("A", row(1, 0));
    check(low.forward(), 1, 2);
    low.set("B", Nd4j.createFromArray(new double[][] {{2, 4}, {8, 8}}));
    check(low.forward(), 1 + 3, 2 + 6);
    assertThat(message(() -> new AdapterLayer(2, 1, Activation.RELU, 0, 0))).contains("deviation");
    assertThat(message(() -> new LowRankLayer(2, 1, 1, 0, 0))).contains("alpha");
  }
}
