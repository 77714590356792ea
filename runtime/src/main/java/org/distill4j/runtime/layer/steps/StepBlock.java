package org.distill4j.runtime.layer.steps;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.steps.StepBody.Carry;
import org.distill4j.runtime.layer.steps.StepBody.Input;
import org.distill4j.runtime.layer.steps.StepBody.Node;
import org.distill4j.runtime.layer.steps.StepBody.Source;

/**
 * Builds the layer of a block that runs over the steps of a sequence.
 *
 * <pre>{@code
 * new StepBlock()
 *     .each("word")
 *     .zero("state", 64)
 *     .node("both", new ConcatenationLayer(), "word", "state")
 *     .node("next", new DenseLayer(364, 64, Activation.TANH), "both")
 *     .carry("next", "state")
 *     .results("next")
 *     .layer(false)
 * }</pre>
 *
 * <p>Inputs of the layer are those that {@link #each}, {@link #constant} and {@link #initial}
 * declare, in this order of calls. Nodes are declared after all that they read.
 */
public final class StepBlock {

  private final List<Input> fed = new ArrayList<>();
  private final List<Input> zeros = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Carry> carries = new ArrayList<>();
  private final List<String> results = new ArrayList<>();

  /** Adds an input of which each step reads its own step: [batch, steps, ...]. */
  public StepBlock each(String name) {
    fed.add(new Input(name, Source.EACH));
    return this;
  }

  /** Adds an input that all steps read: [batch, ...]. */
  public StepBlock constant(String name) {
    fed.add(new Input(name, Source.CONSTANT));
    return this;
  }

  /** Adds a state with an input of the layer for the first step: [batch, ...]. */
  public StepBlock initial(String name) {
    fed.add(new Input(name, Source.INITIAL));
    return this;
  }

  /**
   * Adds a state of zeros at the first step.
   *
   * @param shape its shape, without the batch
   */
  public StepBlock zero(String name, long... shape) {
    zeros.add(new Input(name, Source.ZERO, shape));
    return this;
  }

  /** Adds a node with parameters of its own, if its layer has any. */
  public StepBlock node(String name, Layer layer, String... reads) {
    nodes.add(new Node(name, layer, List.of(reads), name));
    return this;
  }

  /** Adds a node that uses the parameters of an earlier one. */
  public StepBlock sharing(String owner, String name, Layer layer, String... reads) {
    nodes.add(new Node(name, layer, List.of(reads), owner));
    return this;
  }

  /** Makes the value of a node the state of the next step. */
  public StepBlock carry(String node, String state) {
    carries.add(new Carry(node, state));
    return this;
  }

  /** Sets the nodes whose values, [batch, features] at each step, the layer returns. */
  public StepBlock results(String... names) {
    results.addAll(List.of(names));
    return this;
  }

  /**
   * Returns the layer.
   *
   * @param backward true if it starts at the last step
   */
  public StepBlockLayer layer(boolean backward) {
    List<Input> inputs = new ArrayList<>(fed);
    inputs.addAll(zeros);
    return new StepBlockLayer(new StepBody(inputs, nodes, carries, results).text(), backward);
  }
}
