package org.distill4j.runtime.layer.steps;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.LayerCodec;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.MultiplyLayer;
import org.distill4j.runtime.layer.recurrent.GruLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.testing.GradientCheck;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class StepBlockLayerTest {

  /** A full sequence, a short one, an empty one, one with a gap and one of a single step. */
  private static final double[][] MASK = {
    {1, 1, 1, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {1, 0, 0, 0}
  };

  @Test
  void hasTheGradientOfItsValue() {
    GradientCheck.of(StepCells.gru(3, 2, false).layer(false)).input(2, 3, 3).verify();
    GradientCheck.of(StepCells.gru(2, 1, true).layer(true)).masked(MASK, 2).input(5, 1).verify();
    GradientCheck.of(StepCells.gru(1, 1, true).layer(false)).input(1, 1, 1).input(1, 1).verify();
  }

  @Test
  void hasTheGradientOfAllPhases() {
    INDArray facts = Nd4j.rand(5, 4, 1);
    GradientCheck.of(StepCells.memory(2, 1, 1).layer(true))
        .masked(MASK, 2)
        .input(facts, Nd4j.createFromArray(MASK))
        .input(5, 1)
        .training()
        .verify();
  }

  @Test
  void runsOverClipsOfFrames() {
    StepBlock block =
        new StepBlock()
            .each("frames")
            .zero("state", 2)
            .node("mean", new MeanPoolingLayer(), "frames")
            .node("both", new ConcatenationLayer(), "mean", "state")
            .node("next", new DenseLayer(5, 2, Activation.TANH), "both")
            .carry("next", "state")
            .results("next");

    GradientCheck.of(block.layer(false)).input(2, 3, 2, 3).verify();
  }

  @Test
  void equalsTheLayerOfAGru() {
    for (boolean masked : new boolean[] {false, true}) {
      INDArray x = Nd4j.rand(5, 4, 3).subi(0.5);
      INDArray initial = Nd4j.rand(5, 2).subi(0.5);
      INDArray mask = masked ? Nd4j.createFromArray(MASK) : null;
      LayerRun gru = new LayerRun(new GruLayer(3, 2, 1, false, 2, Keep.ALL), false);
      gru.input(x, mask, true).input(initial, null, true).drawParameters(3, 0.5);
      LayerRun block = new LayerRun(StepCells.gru(3, 2, true).layer(false), false);
      block.input(x, mask, true).input(initial, null, true);
      Map.of(
              "x.W",
              "forward0W",
              "x.b",
              "forward0InputBias",
              "h.W",
              "forward0R",
              "h.b",
              "forward0StateBias")
          .forEach((own, other) -> block.set(own, gru.parameter(other)));

      INDArray value = gru.forward();
      assertTrue(block.forward().equalsWithEps(value, 1e-12));
      INDArray gradient = Nd4j.rand(value.dataType(), value.shape());
      gru.backward(gradient);
      block.backward(gradient);
      assertTrue(block.inputGradient(0).equalsWithEps(gru.inputGradient(0), 1e-12));
      assertTrue(block.inputGradient(1).equalsWithEps(gru.inputGradient(1), 1e-12));
      assertTrue(block.gradient("h.W").equalsWithEps(gru.gradient("forward0R"), 1e-12));
    }
  }

  @Test
  void onlyWhatDependsOnAStateRunsStepByStep() {
    StepProgram program = StepProgram.of(StepCells.memory(3, 2, 2).layer(false).body());

    assertThat(program.nodes(StepProgram.Phase.CONSTANT)).hasLength(2);
    assertThat(program.nodes(StepProgram.Phase.BEFORE)).hasLength(2);
    assertThat(program.nodes(StepProgram.Phase.LOOP)).hasLength(7);
    assertThat(program.nodes(StepProgram.Phase.AFTER)).hasLength(2);
  }

  @Test
  void isRestoredFromItsComponents() {
    StepBlockLayer layer = StepCells.memory(3, 2, 2).layer(true);

    assertThat(LayerCodec.layer(StepBlockLayer.class.getName(), LayerCodec.components(layer)))
        .isEqualTo(layer);
    assertThat(StepBody.parse(layer.body()).text()).isEqualTo(layer.body());
  }

  @Test
  void malformedBlocksAreRefused() {
    DenseLayer dense = new DenseLayer(2, 2, Activation.TANH);
    StepBlock word = new StepBlock().each("word").node("next", dense, "word");

    assertThrows(IllegalArgumentException.class, () -> word.layer(false));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StepBlock().each("a").node("b", dense, "c").results("b").layer(false));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new StepBlock().each("a").zero("s", 2).node("b", dense, "s").results("b").layer(true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StepBlock().constant("a").node("b", dense, "a").results("b").layer(true));
    assertThrows(IllegalArgumentException.class, () -> new StepBlockLayer("word a b", false));
  }

  @Test
  void sequencesOfOtherLengthsAreRefused() {
    StepBlock block =
        new StepBlock()
            .each("a")
            .each("b")
            .node("sum", new MultiplyLayer(), "a", "b")
            .results("sum");
    LayerRun run = new LayerRun(block.layer(false), false);
    run.input(Nd4j.rand(2, 3, 1), null, false).input(Nd4j.rand(2, 4, 1), null, false);

    assertThrows(IllegalArgumentException.class, run::forward);
  }

  @Test
  void resultsHaveTheGradientOfTheirValues() {
    GradientCheck.of(new StepResultLayer(3, 2, false, false)).masked(MASK, 5).verify();
    GradientCheck.of(new StepResultLayer(5, 2, true, false)).masked(MASK, 5).verify();
    GradientCheck.of(new StepResultLayer(2, 2, true, true)).masked(MASK, 5).verify();
    GradientCheck.of(new StepResultLayer(2, 2, true, false)).input(2, 3, 2).verify();
    assertThrows(IllegalArgumentException.class, () -> new StepResultLayer(1, 2, true, true));
  }
}
