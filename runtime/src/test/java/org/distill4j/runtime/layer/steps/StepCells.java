package org.distill4j.runtime.layer.steps;

import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.ClipAttentionLayer;
import org.distill4j.runtime.layer.core.ActivateLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.MultiplyLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.core.SliceLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/** Blocks over steps for tests. */
public final class StepCells {

  private StepCells() {}

  /**
   * A GRU whose results are its states; both maps have a bias, as in {@code GruLayer}.
   *
   * @param initial true if it reads its first state
   */
  public static StepBlock gru(int inputs, int units, boolean initial) {
    StepBlock block = new StepBlock().each("word");
    return (initial ? block.initial("state") : block.zero("state", units))
        .node("x", new DenseLayer(inputs, 3 * units, Activation.IDENTITY), "word")
        .node("xr", new SliceLayer(0, 3), "x")
        .node("xz", new SliceLayer(1, 3), "x")
        .node("xn", new SliceLayer(2, 3), "x")
        .node("h", new DenseLayer(units, 3 * units, Activation.IDENTITY), "state")
        .node("hr", new SliceLayer(0, 3), "h")
        .node("hz", new SliceLayer(1, 3), "h")
        .node("hn", new SliceLayer(2, 3), "h")
        .node("r", new AddLayer(Activation.SIGMOID), "xr", "hr")
        .node("z", new AddLayer(Activation.SIGMOID), "xz", "hz")
        .node("reset", new MultiplyLayer(), "r", "hn")
        .node("n", new AddLayer(Activation.TANH), "xn", "reset")
        .node("forgotten", new MultiplyLayer(), "z", "n")
        .node("minus", new ScaleLayer(-1), "forgotten")
        .node("kept", new MultiplyLayer(), "z", "state")
        .node("next", new AddLayer(Activation.IDENTITY), "n", "minus", "kept")
        .carry("next", "state")
        .results("next");
  }

  /**
   * A memory with two states that attends to facts at each step: nodes of all phases, a shared map
   * and dropout.
   */
  public static StepBlock memory(int word, int fact, int units) {
    return new StepBlock()
        .each("word")
        .constant("facts")
        .initial("memory")
        .zero("trace", units)
        .node("mean", new MeanPoolingLayer(), "facts")
        .node("gist", new DenseLayer(fact, units, Activation.TANH), "mean")
        .node("read", new DenseLayer(word, units, Activation.TANH), "word")
        .node("weights", new ClipAttentionLayer(fact, units), "facts", "memory")
        .node("weighed", new ScaleLayer(2), "facts", "weights")
        .node("seen", new MeanPoolingLayer(), "weighed")
        .node("fact", new DenseLayer(fact, units, Activation.TANH), "seen")
        .node("sum", new AddLayer(Activation.TANH), "gist", "read", "fact", "trace")
        .node("kept", new DropoutLayer(0.3), "sum")
        .node("next", new DenseLayer(units, units, Activation.TANH), "kept")
        .sharing("next", "further", new DenseLayer(units, units, Activation.TANH), "read")
        .node("both", new ConcatenationLayer(), "next", "further")
        .node("told", new ActivateLayer(Activation.ELU, 0), "both")
        .carry("next", "memory")
        .carry("sum", "trace")
        .results("told", "read");
  }
}
