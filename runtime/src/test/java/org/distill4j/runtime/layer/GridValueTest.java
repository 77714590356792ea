package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.attention.WindowAttentionLayer;
import org.distill4j.runtime.layer.grid.MergeStepsLayer;
import org.distill4j.runtime.layer.grid.PartMeanLayer;
import org.distill4j.runtime.layer.grid.PartPrefixLayer;
import org.distill4j.runtime.layer.grid.PartTokensLayer;
import org.distill4j.runtime.layer.grid.RollStepsLayer;
import org.distill4j.runtime.layer.grid.StepMerging;
import org.distill4j.runtime.layer.grid.WindowOrderLayer;
import org.distill4j.runtime.layer.image.GroupNormalisationLayer;
import org.distill4j.runtime.layer.sequence.PartSliceLayer;
import org.distill4j.runtime.layer.sequence.StepRange;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values of layers of grids, windows and parts that can be worked out by hand, and masks. */
class GridValueTest {

  private static final double TOLERANCE = 1e-12;

  /** One example of steps 0, 1, ... with one feature each. */
  private static INDArray steps(int count) {
    double[] values = IntStream.range(0, count).asDoubleStream().toArray();
    return Nd4j.createFromArray(values).reshape('c', 1, count, 1);
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

  private static INDArray row(double... values) {
    return Nd4j.createFromArray(new double[][] {values});
  }

  @Test
  void windowsComeOneAfterAnother() {
    Layer layer = new WindowOrderLayer(2, 4, 2, 2, 0, false);
    check(run(layer, steps(8), null).forward(), 0, 1, 4, 5, 2, 3, 6, 7);
    Layer shifted = new WindowOrderLayer(2, 4, 2, 2, 1, false);
    INDArray windows = run(shifted, steps(8), null).forward();
    check(windows, 5, 6, 1, 2, 7, 4, 3, 0);
    Layer back = new WindowOrderLayer(2, 4, 2, 2, 1, true);
    check(run(back, windows.dup(), null).forward(), 0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void windowsSpanAllFrames() {
    Layer layer = new WindowOrderLayer(1, 2, 1, 1, 0, false);
    INDArray mask = row(1, 0, 1, 1);
    LayerRun run = run(layer, steps(4), mask);
    check(run.forward(), 0, 2, 1, 3);
    check(layer.outputMask(run, run.forward()), 1, 1, 0, 1);
  }

  @Test
  void theLastStepsOfPartsMove() {
    Layer layer = new RollStepsLayer(3, 1);
    LayerRun run = run(layer, steps(6), row(1, 1, 1, 0, 1, 1));
    check(run.forward(), 0, 5, 2, 1, 4, 3);
    check(layer.outputMask(run, run.forward()), 1, 1, 1, 1, 1, 0);
  }

  @Test
  void squaresBecomeSteps() {
    Layer layer = new MergeStepsLayer(2, 4, 2, StepMerging.CONCATENATION);
    check(run(layer, steps(8), null).forward(), 0, 4, 1, 5, 2, 6, 3, 7);
    Layer mean = new MergeStepsLayer(2, 4, 2, StepMerging.MEAN);
    LayerRun run = run(mean, steps(8), row(1, 1, 0, 1, 1, 1, 1, 1));
    check(run.forward(), 2.5, 4.5);
    check(mean.outputMask(run, run.forward()), 1, 0);
  }

  @Test
  void partsGetStepsInFront() {
    LayerRun run = run(new PartTokensLayer(2, 1, 1, 0.1), steps(4), row(1, 1, 1, 0));
    run.set("W", Nd4j.createFromArray(new double[][] {{9}}));
    check(run.forward(), 9, 0, 1, 9, 2, 3);
    check(new PartTokensLayer(2, 1, 1, 0.1).outputMask(run, run.forward()), 1, 1, 1, 1, 1, 0);
    Layer layer = new PartPrefixLayer(2);
    LayerRun joined =
        run(layer, steps(2).addi(7), row(1, 0)).input(steps(4), row(1, 1, 1, 0), false);
    check(joined.forward(), 7, 8, 0, 1, 7, 8, 2, 3);
    check(layer.outputMask(joined, joined.forward()), 1, 0, 1, 1, 1, 0, 1, 0);
  }

  @Test
  void partsAreSlicedAndAveraged() {
    check(run(new PartSliceLayer(2, StepRange.FIRST, 1), steps(6), null).forward(), 0, 3);
    check(run(new PartSliceLayer(2, StepRange.LAST, 2), steps(6), null).forward(), 1, 2, 4, 5);
    Layer layer = new PartMeanLayer(3);
    LayerRun run = run(layer, steps(6), row(1, 0, 1, 1, 1, 1));
    check(run.forward(), 2, 3);
    check(layer.outputMask(run, run.forward()), 1, 0);
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> run(layer, steps(4), null).forward()))
        .hasMessageThat()
        .contains("reads 3 equal parts");
  }

  @Test
  void oneWindowIsAttention() {
    INDArray x = Nd4j.rand(DataType.DOUBLE, 2, 6, 4);
    INDArray expected = attention(new AttentionLayer(2, 0, false, false, 0), x).forward();
    INDArray one = attention(new WindowAttentionLayer(2, 1, false, 1, 1, 1, 0, 0), x).forward();
    check(one, HostArrays.doubles(expected));
    INDArray folded = x.reshape('c', 6, 2, 4).dup('c');
    INDArray windows = attention(new WindowAttentionLayer(2, 3, false, 1, 1, 1, 0, 0), x).forward();
    INDArray each = attention(new AttentionLayer(2, 0, false, false, 0), folded).forward();
    check(windows, HostArrays.doubles(each));
  }

  private static LayerRun attention(Layer layer, INDArray x) {
    return new LayerRun(layer, false)
        .input(x, null, false)
        .input(x, null, false)
        .input(x, null, false);
  }

  /** A table that is the same for all queries of a place moves the weight to its key. */
  @Test
  void relativePositionsAddToTheScores() {
    INDArray zero = Nd4j.zeros(DataType.DOUBLE, 1, 3, 1);
    INDArray values = steps(3);
    Layer layer = new WindowAttentionLayer(1, 1, true, 1, 1, 2, 1, 0);
    LayerRun run =
        new LayerRun(layer, false)
            .input(zero, null, false)
            .input(zero, null, false)
            .input(values, null, false);
    // Offsets -1, 0, 1 in the grid, then leading to grid, grid to leading, leading to leading.
    run.set("w", Nd4j.createFromArray(new double[][] {{1, 2, 3, 4, 5, 6}}));
    double e = Math.E;
    double fromLeading = (e * e * e * e * 3) / (Math.pow(e, 6) + 2 * Math.pow(e, 4));
    double first = (Math.pow(e, 2) * 1 + e * 2) / (Math.pow(e, 5) + Math.pow(e, 2) + e);
    double second =
        (Math.pow(e, 3) + Math.pow(e, 2) * 2) / (Math.pow(e, 5) + Math.pow(e, 3) + Math.pow(e, 2));
    check(run.forward(), fromLeading, first, second);
  }

  @Test
  void groupsAreNormalisedByExample() {
    INDArray x = Nd4j.createFromArray(new double[] {1, 3, 5, 7, 2, 2, 4, 4});
    LayerRun run =
        run(
            new GroupNormalisationLayer(4, 2, 1e-12, Activation.IDENTITY),
            x.reshape('c', 1, 4, 1, 2),
            null);
    run.set("gamma", Nd4j.createFromArray(new double[] {1, 2, 1, 1}));
    run.set("beta", Nd4j.createFromArray(new double[] {0, 0, 0, 5}));
    double s = Math.sqrt(5);
    INDArray y = run.forward();
    assertThat(HostArrays.doubles(y))
        .usingTolerance(1e-9)
        .containsExactly(new double[] {-3 / s, -1 / s, 2 / s, 6 / s, -1, -1, 6, 6})
        .inOrder();
  }
}
