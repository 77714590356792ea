package org.distill4j.runtime.layer.tape;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values, shapes, arrays and errors of layers on a tape. */
final class TapeLayerTest {

  private static INDArray normal(long... shape) {
    return Nd4j.randn(DataType.DOUBLE, shape);
  }

  private static LayerRun run(Layer layer, INDArray mask, INDArray... inputs) {
    LayerRun run = new LayerRun(layer, true);
    for (INDArray input : inputs) {
      run.input(input, input.rank() == 3 ? mask : null, true);
    }
    return run.drawParameters(3, 0.5);
  }

  private static void requireEqual(Layer taped, Layer written, INDArray mask, INDArray x) {
    LayerRun one = run(taped, mask, x);
    LayerRun other = run(written, mask, x);
    INDArray y = other.forward();
    assertThat(one.forward().equalsWithEps(y, 1e-12)).isTrue();
    INDArray dy = normal(y.shape());
    one.backward(dy);
    other.backward(dy);
    for (String name : one.parameterNames()) {
      assertWithMessage(name)
          .that(one.gradient(name).equalsWithEps(other.gradient(name), 1e-12))
          .isTrue();
    }
    assertThat(one.inputGradient(0).equalsWithEps(other.inputGradient(0), 1e-12)).isTrue();
  }

  @Test
  void equalsTheSameLayerWrittenByHand() {
    INDArray x = normal(3, 4, 6);
    INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 1, 1}, {1, 0, 1, 0}, {0, 0, 0, 0}});
    requireEqual(new TapeGatedUnit(6, 5), new HandGatedUnit(6, 5), null, x);
    requireEqual(new TapeAttentionPooling(6, 5), new AttentionPoolingLayer(6, 5), null, x);
    requireEqual(new TapeAttentionPooling(6, 5), new AttentionPoolingLayer(6, 5), mask, x);
  }

  private static long[] shape(Function<Variable, Variable> formula, long... input) {
    return run(Formula.of("test", tape -> formula.apply(tape.input(0))), null, normal(input))
        .forward()
        .shape();
  }

  @Test
  void shapes() {
    assertThat(shape(x -> x.sum(1), 2, 3, 4)).isEqualTo(new long[] {2, 4});
    assertThat(shape(x -> x.mean(-1), 2, 3, 4)).isEqualTo(new long[] {2, 3});
    assertThat(shape(x -> x.sum(0), 3)).isEqualTo(new long[] {1});
    assertThat(shape(Variable::mean, 2, 3)).isEqualTo(new long[] {1});
    assertThat(shape(x -> x.matMul(false, x, true), 2, 3, 4)).isEqualTo(new long[] {2, 3, 3});
    assertThat(shape(x -> x.matMul(true, x, false), 3, 4)).isEqualTo(new long[] {4, 4});
    assertThat(shape(x -> x.concat(1, x), 2, 3, 4)).isEqualTo(new long[] {2, 6, 4});
    assertThat(shape(x -> x.slice(-1, 1, 3), 2, 3, 4)).isEqualTo(new long[] {2, 3, 2});
    assertThat(shape(Variable::column, 2, 3)).isEqualTo(new long[] {2, 3, 1});
    assertThat(shape(x -> x.reshape(0, -1), 2, 3, 4)).isEqualTo(new long[] {2, 12});
    assertThat(shape(x -> x.mean(1).repeat(1, x, 1), 2, 3, 4)).isEqualTo(new long[] {2, 3, 4});
    assertThat(shape(x -> x.layerNorm(1e-5).softmax().relu(), 2, 3)).isEqualTo(new long[] {2, 3});
  }

  @Test
  void keepsItsArraysFromBatchToBatch() {
    LayerRun run = run(new TapeGatedUnit(6, 5), null, normal(3, 4, 6));
    INDArray first = run.forward();
    run.backward(normal(3, 4, 6));
    INDArray gradient = run.inputGradient(0).dup();
    assertThat(run.forward()).isSameInstanceAs(first);
    run.backward(normal(3, 4, 6));
    assertThat(run.inputGradient(0)).isNotEqualTo(gradient);
  }

  @Test
  void theValueIsNeverAnInput() {
    for (long[] shape : new long[][] {{2, 3}, {3, 2}}) {
      LayerRun run =
          run(Formula.of("view", tape -> tape.input(0).reshape(shape)), null, normal(2, 3));
      assertThat(run.forward().data()).isNotSameInstanceAs(run.input(0).data());
    }
  }

  @Test
  void anInputWithoutInfluenceHasNoGradient() {
    LayerRun run =
        run(Formula.of("first", tape -> tape.input(0).tanh()), null, normal(2, 3), normal(2, 4));
    run.inputGradient(1).assign(7);
    run.forward();
    run.backward(normal(2, 3));
    assertThat(run.inputGradient(1)).isEqualTo(Nd4j.zeros(DataType.DOUBLE, 2, 4));
  }

  private static void requireError(String message, Function<Tape, Variable> formula) {
    LayerRun run = run(Formula.of("Broken", formula), null, normal(2, 3), normal(2, 4, 3));
    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, run::forward);
    assertThat(error).hasMessageThat().isEqualTo(message);
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    requireError(
        "Broken: the smaller operand is a row (the last axes of the other) or a column (a last"
            + " axis of 1), but the shapes are [2, 4, 3] and [2, 3]",
        tape -> tape.input(0).plus(tape.input(1)));
    requireError(
        "Broken: the inner lengths of a matrix product are equal, but the shapes are [2, 3] and"
            + " [2, 3]",
        tape -> tape.input(0).matMul(tape.input(0)));
    requireError(
        "Broken: a slice from 2 to 4 lies within the axis, but the shapes are [2, 3]",
        tape -> tape.input(0).slice(1, 2, 4));
    requireError(
        "Broken: [4, -1] is no shape of the elements, but the shapes are [2, 3]",
        tape -> tape.input(0).reshape(4, -1));
    requireError(
        "Broken has no parameter 'w'. Available: []", tape -> tape.parameter("w").sigmoid());
    requireError("Broken: axis 2 is read, but the shapes are [2, 3]", tape -> tape.input(0).sum(2));
  }

  @Test
  void variablesOfEarlierBatchesAreRefused() {
    Variable[] kept = new Variable[1];
    LayerRun run =
        run(
            Formula.of(
                "Keeping",
                tape -> {
                  Variable x = tape.input(0);
                  kept[0] = kept[0] == null ? x : kept[0];
                  return x.plus(kept[0]);
                }),
            null,
            normal(2, 3));
    run.forward();
    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, run::forward);
    assertThat(error).hasMessageThat().contains("valid only in the forward pass that made it");
  }
}
