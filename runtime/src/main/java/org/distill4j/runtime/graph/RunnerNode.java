package org.distill4j.runtime.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.kernel.api.Kernels;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A node of a {@link GraphRunner}: an input of the graph or a layer. */
final class RunnerNode {

  private final String name;
  private final RunningVertex vertex;
  private final List<RunnerNode> sources;
  private final NodePass pass;
  private final Value[] inputs;

  private boolean active;
  private boolean trains;
  private boolean trained;
  private Value value;
  private INDArray gradient;
  private INDArray exampleWeights;

  /** Creates an input of the graph. */
  RunnerNode(String name) {
    this.name = name;
    this.vertex = null;
    this.sources = List.of();
    this.pass = null;
    this.inputs = new Value[0];
  }

  /** Creates a layer that reads other nodes. */
  RunnerNode(RunningVertex vertex, List<RunnerNode> sources, Kernels kernels) {
    this.name = vertex.getVertexName();
    this.vertex = vertex;
    this.sources = List.copyOf(sources);
    this.pass = new NodePass(vertex, kernels, new boolean[sources.size()]);
    this.inputs = new Value[sources.size()];
  }

  String name() {
    return name;
  }

  boolean isInput() {
    return vertex == null;
  }

  /** Rules out backward passes. */
  void forbidBackward() {
    if (pass != null) {
      pass.forbidBackward();
    }
  }

  /** Excludes the node from the runs. */
  void leaveOut() {
    active = false;
  }

  /**
   * Includes the node in the runs, after its sources.
   *
   * @param frozen the nodes whose own parameters are not trained
   */
  void select(Set<String> frozen) {
    active = true;
    if (isInput()) {
      return;
    }
    trains = vertex.isTrained() && !frozen.contains(vertex.parameterOwner());
    trained = trains || sources.stream().anyMatch(RunnerNode::isTrained);
    boolean[] needed = new boolean[sources.size()];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = sources.get(i).isTrained();
    }
    pass.select(vertex.hasParameters() && !trains, needed);
  }

  /** Returns true if the node is run. */
  boolean isActive() {
    return active;
  }

  /** Returns the node whose parameters are trained here, if any. */
  Optional<String> trains() {
    return trains ? Optional.of(vertex.parameterOwner()) : Optional.empty();
  }

  /** Returns true if this node or one that it depends on has trained parameters. */
  boolean isTrained() {
    return trained;
  }

  /** Returns the last value, valid until the next batch. */
  Value value() {
    return value;
  }

  List<RunnerNode> sources() {
    return sources;
  }

  /** Sets the value of an input. */
  void accept(Value ofBatch) {
    value = ofBatch;
  }

  void forward(boolean training, long step, double epoch) {
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = sources.get(i).value;
    }
    pass.begin(inputs, training, step, epoch);
    INDArray output = pass.forward();
    value = new Value(output, vertex.layer().outputMask(pass, output));
    gradient = null;
  }

  /** Adds to the gradient of the value; the node takes ownership of the array. */
  void receive(INDArray part, Kernels kernels) {
    if (gradient == null) {
      gradient = part;
    } else {
      kernels.elements().add(part, gradient);
    }
  }

  /**
   * Multiplies the gradients of each example that the next backward pass gives to the sources. A
   * source that is a loss itself has none: it multiplies those that it gives to its own sources.
   *
   * @param ofExamples [batch, 1]
   */
  void weigh(INDArray ofExamples) {
    exampleWeights = ofExamples;
  }

  /** Propagates the gradient to parameters and sources if this node has received one. */
  void backward(Kernels kernels) {
    INDArray weights = exampleWeights;
    exampleWeights = null;
    if (gradient == null || !trained) {
      return;
    }
    pass.backward(gradient);
    if (!trains) {
      vertex.clearGradients();
    }
    for (int i = 0; i < inputs.length; i++) {
      if (pass.needsInputGradient(i)) {
        sources.get(i).receive(weighted(sources.get(i), pass.inputGradient(i), weights), kernels);
      }
    }
    gradient = null;
  }

  /** Weighs a gradient in place if it has one row for each example. */
  private static INDArray weighted(RunnerNode source, INDArray ofSource, INDArray weights) {
    if (weights == null) {
      return ofSource;
    }
    if (ofSource.rank() == 1) {
      source.weigh(weights);
    } else if (ofSource.size(0) == weights.size(0)) {
      long batch = ofSource.size(0);
      ofSource.reshape('c', batch, ofSource.length() / batch).muliColumnVector(weights);
    }
    return ofSource;
  }

  /**
   * Checks the values of all inputs.
   *
   * @param type the data type of the graph
   * @throws IllegalArgumentException if an input is missing, has another data type than the graph,
   *     or another batch size than the first
   */
  static void checkInputs(List<RunnerNode> inputs, Map<String, Value> values, DataType type) {
    for (RunnerNode input : inputs) {
      Value value = values.get(input.name());
      if (value == null) {
        throw new IllegalArgumentException(
            "The input '%s' is missing: the graph needs %s and was given %s"
                .formatted(
                    input.name(), inputs.stream().map(RunnerNode::name).toList(), values.keySet()));
      }
      DataType given = value.type();
      if (given.isFPType() && given != type) {
        throw new IllegalArgumentException(
            "The input '%s' is %s, the graph computes in %s".formatted(input.name(), given, type));
      }
      String first = inputs.get(0).name();
      if (value.batch() != values.get(first).batch()) {
        throw new IllegalArgumentException(
            "The input '%s' has %s examples, '%s' has %s"
                .formatted(input.name(), value.batch(), first, values.get(first).batch()));
      }
    }
  }
}
