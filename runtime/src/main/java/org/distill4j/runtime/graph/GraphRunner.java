package org.distill4j.runtime.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Runs a graph of {@link LayerVertex} nodes forward and backward.
 *
 * <pre>{@code
 * var runner = new GraphRunner(graph, training.lossNodes());
 * runner.forward(batch, true, step);
 * runner.backward(training.weights());      // adds to runner.gradients()
 * }</pre>
 *
 * <p>Only the nodes that the requested nodes depend on are run. Values and gradients live in
 * buffers that the next step overwrites. Parameters and gradients are those of the graph, so
 * several runners may share one graph, one at a time. Not thread-safe.
 */
public final class GraphRunner {

  private final ComputationGraph graph;
  private final DataType type;
  private final Kernels kernels;
  private final Map<String, RunnerNode> nodes;
  private final List<String> inputNames;
  private List<RunnerNode> order;
  private List<RunnerNode> inputs;
  private RandomPasses randomPasses;
  private final Buffers buffers = new Buffers();
  private final INDArray parameters;
  private INDArray gradients;
  private boolean forwardDone;
  private boolean forwardOnly;
  private RunnerNode running;

  /**
   * Creates a runner for nodes of a graph.
   *
   * @param graph a graph of {@link LayerVertex} nodes, initialised here if necessary
   * @param wantedNodes the nodes whose values are requested, losses included
   * @throws IllegalArgumentException if there is no such node, or if a required node is no {@link
   *     LayerVertex}
   */
  public GraphRunner(ComputationGraph graph, Collection<String> wantedNodes) {
    this(graph, wantedNodes, KernelSelection.kernels(graph.getConfiguration().getDataType()));
  }

  /**
   * Creates a runner with given kernels.
   *
   * @param graph a graph of {@link LayerVertex} nodes, initialised here if necessary
   * @param wantedNodes the nodes whose values are requested, losses included
   * @param kernels kernels that no other thread uses, for the data type of the graph
   * @throws IllegalArgumentException if there is no such node, or if a required node is no {@link
   *     LayerVertex}
   */
  public GraphRunner(ComputationGraph graph, Collection<String> wantedNodes, Kernels kernels) {
    graph.init();
    this.graph = graph;
    this.type = graph.getConfiguration().getDataType();
    this.kernels = kernels;
    this.nodes = new NodeCollector(graph, kernels).collect(wantedNodes);
    this.inputNames =
        nodes.values().stream().filter(RunnerNode::isInput).map(RunnerNode::name).toList();
    select(wantedNodes, Set.of());
    this.parameters = graph.params().reshape(graph.params().length());
  }

  /**
   * Rules out {@link #backward} from now on, so that no layer keeps values for it.
   *
   * @return this
   */
  public GraphRunner forwardOnly() {
    forwardOnly = true;
    nodes.values().forEach(RunnerNode::forbidBackward);
    return this;
  }

  /**
   * Restricts the runner to some of the requested nodes, and freezes nodes.
   *
   * @param wanted the nodes whose values are requested; others are run only if these depend on them
   * @param frozen the nodes whose parameters get no gradient; a node that uses the parameters of
   *     another freezes those
   * @throws IllegalArgumentException if there is no such node
   */
  public void select(Collection<String> wanted, Collection<String> frozen) {
    Set<String> owners = new HashSet<>();
    frozen.forEach(name -> owners.add(NodeCollector.vertex(graph, name).parameterOwner()));
    nodes.values().forEach(RunnerNode::leaveOut);
    Set<RunnerNode> needed = new HashSet<>();
    wanted.forEach(name -> collect(known(name), needed));
    order = nodes.values().stream().filter(needed::contains).toList();
    inputs = order.stream().filter(RunnerNode::isInput).toList();
    order.forEach(node -> node.select(owners));
    randomPasses = new RandomPasses(order);
    forwardDone = false;
  }

  private RunnerNode known(String name) {
    RunnerNode node = nodes.get(name);
    if (node == null) {
      throw new IllegalArgumentException(
          "The node '%s' is not one of this runner. Available: %s."
              .formatted(name, String.join(", ", nodes.keySet())));
    }
    return node;
  }

  private static void collect(RunnerNode wanted, Set<RunnerNode> needed) {
    Deque<RunnerNode> open = new ArrayDeque<>(List.of(wanted));
    while (!open.isEmpty()) {
      RunnerNode node = open.pop();
      if (needed.add(node)) {
        node.sources().forEach(open::push);
      }
    }
  }

  /** Returns the nodes whose own parameters get a gradient. */
  public Set<String> trained() {
    Set<String> trained = new LinkedHashSet<>();
    order.forEach(node -> node.trains().ifPresent(trained::add));
    return trained;
  }

  /**
   * Runs all requested nodes.
   *
   * @param values the inputs of the graph by name; those that no requested node depends on may be
   *     missing
   * @param training true if dropout and batch statistics are active
   * @param step the number of the step, which determines random numbers
   * @throws IllegalArgumentException if an input is missing, has another data type than the graph,
   *     or another batch size than the rest
   */
  public void forward(Map<String, Value> values, boolean training, long step) {
    forward(values, training, step, 0);
  }

  /**
   * Runs all requested nodes in the course of a training.
   *
   * @param epoch the number of completed epochs, as a fraction
   */
  public void forward(Map<String, Value> values, boolean training, long step, double epoch) {
    forwardDone = false;
    running = null;
    RunnerNode.checkInputs(inputs, values, type);
    inputs.forEach(input -> input.accept(values.get(input.name())));
    for (RunnerNode node : order) {
      if (!node.isInput()) {
        running = node;
        node.forward(training, step, epoch);
      }
    }
    running = null;
    randomPasses.reset();
    forwardDone = true;
  }

  /**
   * Runs a node again after {@link #forward} in inference mode, with dropout at some nodes only.
   * Only the nodes in between are run, so that further passes are cheap if the dropout comes late.
   * The values of other nodes that depend on these are undefined until the next forward pass.
   *
   * @param name the node
   * @param dropout the nodes with active dropout
   * @param step the number that determines random numbers: equal numbers give equal values
   * @return the value, until the next call
   * @throws IllegalArgumentException if the node was not run, or does not depend on one of the
   *     others
   */
  public Value again(String name, Set<String> dropout, long step) {
    value(name);
    randomPasses.run(nodes.get(name), dropout, step);
    return value(name);
  }

  /**
   * Returns the node whose exception ended the last {@link #forward}; empty if it succeeded, or the
   * inputs were refused.
   */
  public Optional<String> failed() {
    return Optional.ofNullable(running).map(RunnerNode::name);
  }

  /** Returns the inputs of the graph that the requested nodes depend on. */
  public List<String> inputs() {
    return inputNames;
  }

  /**
   * Returns the value of a node in the last {@link #forward}, valid until the next.
   *
   * @throws IllegalArgumentException if the node was not run
   */
  public Value value(String name) {
    RunnerNode node = nodes.get(name);
    if (node == null || !forwardDone || !node.isActive()) {
      throw new IllegalArgumentException(
          "The node '"
              + name
              + "' was not run. These were: "
              + (forwardDone ? order.stream().map(RunnerNode::name).toList() : "none"));
    }
    return node.value();
  }

  /**
   * Adds the gradient of the weighted sum of losses to {@link #gradients}, once for each {@link
   * #forward}.
   *
   * @param weights the weight of each loss node; 0 skips it
   * @throws IllegalArgumentException if a node was not run or is no scalar
   * @throws IllegalStateException after {@link #forwardOnly}
   */
  public void backward(Map<String, Double> weights) {
    backward(weights, Optional.empty());
  }

  /**
   * Adds the gradient of the weighted sum of losses, in which examples have weights: the gradients
   * that a loss gives to the values of an example are multiplied by its weight. For losses that are
   * means over the examples it is the gradient of the weighted mean. Parameters of a loss itself
   * are not weighted.
   *
   * @param weights the weight of each loss node; 0 skips it
   * @param ofExamples the weight of each example of the batch; empty if all count equally
   */
  public void backward(Map<String, Double> weights, Optional<double[]> ofExamples) {
    if (forwardOnly) {
      throw new IllegalStateException(
          "The runner keeps no values for a backward pass. Fix: use one without forwardOnly().");
    }
    if (ofExamples.isPresent()) {
      double[] values = ofExamples.get();
      INDArray column = buffers.get("weights of examples", type, values.length, 1);
      HostArrays.assign(values, column);
      weights.keySet().forEach(name -> nodes.get(name).weigh(column));
    }
    weights.forEach(
        (name, weight) -> {
          INDArray loss = value(name).array();
          if (loss.length() != 1) {
            throw new IllegalArgumentException(
                "'" + name + "' is no loss: its shape is " + Arrays.toString(loss.shape()));
          }
          if (weight != 0) {
            INDArray seed = buffers.get("weight of " + name, type, loss.shape());
            kernels.elements().fill(weight, seed);
            nodes.get(name).receive(seed, kernels);
          }
        });
    gradients();
    for (int i = order.size() - 1; i >= 0; i--) {
      order.get(i).backward(kernels);
    }
    forwardDone = false;
  }

  /** Returns all parameters of the graph as one vector, a view. */
  public INDArray parameters() {
    return parameters;
  }

  /**
   * Returns the gradients of all parameters, in the same order. They are zero at first; each
   * backward pass adds to them.
   */
  public INDArray gradients() {
    if (gradients == null) {
      if (graph.getFlattenedGradients() == null) {
        graph.initGradientsView();
      }
      INDArray vector = graph.getFlattenedGradients();
      gradients = vector.reshape(vector.length());
    }
    return gradients;
  }
}
