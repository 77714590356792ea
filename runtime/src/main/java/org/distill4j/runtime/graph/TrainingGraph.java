package org.distill4j.runtime.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.graph.LossInput.Source;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.graph.sampling.OwnSamples;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network and the losses that train it, as one graph: the network's nodes under their own names,
 * each loss as a node {@code loss/<name>} (behind {@code unweighted/<name>} if its weight is
 * learned), adapters of its inputs as nodes {@code adapter/<loss>/<node>}, and in addition to the
 * network's inputs {@code label/<name>} for labels and {@code teacher/<signal>} for recorded {@link
 * Signal}s.
 *
 * @param network the network to train
 * @param configuration the graph
 * @param losses the losses, in the order of the spec
 * @param stages the stages of the training, in order, at least one
 * @param movingAverage the teacher if it is the moving average of the network itself
 * @param peer the teacher if it is trained together with the network
 * @param ownSamples the sequences that the network writes itself, if it learns on them
 */
public record TrainingGraph(
    NetworkGraph network,
    ComputationGraphConfiguration configuration,
    List<Loss> losses,
    List<Stage> stages,
    Optional<MovingAverage> movingAverage,
    Optional<Peer> peer,
    Optional<OwnSamples> ownSamples) {

  /** The label that is the number of each example. */
  static final String NUMBER = "number of the example";

  static final String LOSS = "loss/";
  static final String ADAPTER = "adapter/";
  static final String UNWEIGHTED = "unweighted/";

  /** Copies the lists. */
  public TrainingGraph {
    losses = List.copyOf(losses);
    stages = List.copyOf(stages);
  }

  /**
   * A loss of the graph.
   *
   * @param name its name in the spec
   * @param weight the schedule of its weight in the total loss
   */
  public record Loss(String name, WeightSchedule weight) {

    /** Returns the name of its node in the graph. */
    public String node() {
      return LOSS + name;
    }
  }

  /** Returns the name of the graph input of a label. */
  public static String labelInput(String label) {
    return Examples.labelInput(label);
  }

  /** Returns the name of the graph input of a recorded signal. */
  public static String teacherInput(String signal) {
    return Examples.teacherInput(signal);
  }

  /** Creates the graph of a network with losses, trained in a single stage. */
  static TrainingGraph of(NetworkGraph network, List<LossNode> losses, long seed) {
    return of(network, losses, List.of(), seed);
  }

  /**
   * Creates the graph of a network with losses, whose student inputs are nodes of this network.
   *
   * @param stages the stages of the training; empty for a single one with all losses
   */
  static TrainingGraph of(
      NetworkGraph network, List<LossNode> losses, List<Stage> stages, long seed) {
    Set<String> inputs = new LinkedHashSet<>(network.inputs());
    Set<String> outputs = new LinkedHashSet<>(network.outputs());
    for (LossNode loss : losses) {
      outputs.add(LOSS + loss.name());
      loss.inputs().stream()
          .filter(input -> input.source() != Source.STUDENT)
          .forEach(input -> inputs.add(LossVertices.input(input)));
    }
    GraphBuilder graph = NetworkGraph.builder(seed);
    graph.addInputs(inputs);
    network.addNodes(graph);
    network.addTrainingNodes(graph);
    DeclaredCounts.check(network, graph);
    for (LossNode loss : losses) {
      LossVertices.add(network, loss, graph);
      DeclaredCounts.check(loss);
    }
    graph.setOutputs(outputs.toArray(String[]::new));
    UnreadNodes.removeFrom(graph);
    return new TrainingGraph(
        network,
        graph.build(),
        losses.stream().map(loss -> new Loss(loss.name(), loss.weight())).toList(),
        stages.isEmpty()
            ? List.of(Stage.whole(losses.stream().map(LossNode::name).toList()))
            : stages,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the same with a teacher that follows the network, and what the network writes. */
  TrainingGraph with(
      Optional<MovingAverage> average, Optional<Peer> other, Optional<OwnSamples> own) {
    return new TrainingGraph(network, configuration, losses, stages, average, other, own);
  }

  /** Returns the name of the network. */
  public String name() {
    return network.name();
  }

  /** The nodes of the losses, in order. */
  public List<String> lossNodes() {
    return losses.stream().map(Loss::node).toList();
  }

  /** The weight of each loss node at the end of its schedule, in order. */
  public Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    losses.forEach(loss -> weights.put(loss.node(), loss.weight().value()));
    return weights;
  }

  /**
   * Returns the active losses at a point of the training: those of a stage with a weight above 0.
   *
   * @param epoch the number of completed epochs, as a fraction
   * @return the weight of each of their nodes, in order
   */
  public Map<String, Double> weights(Stage stage, double epoch) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Loss loss : losses) {
      double weight = loss.weight().at(epoch);
      if (weight != 0 && stage.losses().contains(loss.name())) {
        weights.put(loss.node(), weight);
      }
    }
    return weights;
  }

  /** The labels that the losses read, by their names in the spec. */
  public List<String> labels() {
    return inputsUnder(labelInput("")).stream().filter(name -> !name.equals(NUMBER)).toList();
  }

  /**
   * Returns examples with the number of each, from 0, if a loss reads it.
   *
   * @param trained false for examples that the network is not trained on, whose number is -1
   */
  public Examples numbered(Examples examples, boolean trained) {
    boolean wanted =
        readsNumbers() || peer.filter(other -> other.training().readsNumbers()).isPresent();
    if (!wanted || examples.columns().containsKey(labelInput(NUMBER))) {
      return examples;
    }
    float[][] numbers = new float[examples.size()][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = new float[] {trained ? i : -1};
    }
    return examples.with(Map.of(labelInput(NUMBER), new TargetColumn(numbers)));
  }

  private boolean readsNumbers() {
    return configuration.getNetworkInputs().contains(labelInput(NUMBER));
  }

  /** The names of the signals that the losses read. */
  public List<String> signals() {
    return inputsUnder(teacherInput(""));
  }

  /**
   * Returns the number of parameters that losses train in addition to the network's: their own and
   * those of adapters. {@link #export} leaves them out.
   */
  public long lossParameters() {
    return configuration.getVertices().entrySet().stream()
        .filter(vertex -> isOfLoss(vertex.getKey()))
        .mapToLong(vertex -> vertex.getValue().numParams(true))
        .sum();
  }

  /** Returns true for a node of a loss or an adapter, false for one of the network. */
  public static boolean isOfLoss(String node) {
    return Stream.of(LOSS, ADAPTER, UNWEIGHTED).anyMatch(node::startsWith);
  }

  /**
   * Returns the parameters of losses and adapters by {@code <node>/<parameter>}: {@code
   * adapter/hint/hidden/W}.
   *
   * @param trained the graph that {@link #initialised} returned
   * @return views of the graph's parameters
   */
  public Map<String, INDArray> lossParameters(ComputationGraph trained) {
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    for (String node : configuration.getVertices().keySet()) {
      if (isOfLoss(node)) {
        trained
            .getVertex(node)
            .paramTable(true)
            .forEach((name, value) -> parameters.put(node + "/" + name, value));
      }
    }
    return parameters;
  }

  private List<String> inputsUnder(String prefix) {
    return configuration.getNetworkInputs().stream()
        .filter(input -> input.startsWith(prefix))
        .map(input -> input.substring(prefix.length()))
        .toList();
  }

  /**
   * Creates the graph with initial parameters. For one seed, those of the network do not depend on
   * the losses.
   */
  public ComputationGraph initialised() {
    ComputationGraph graph = new ContainerGraph(configuration.clone());
    graph.init();
    return graph;
  }

  /**
   * Creates the graph with the parameters and the state of a trained network; those of losses, and
   * of nodes that only losses need, have initial values.
   *
   * @param trained the network alone, as {@link #export} returns it
   * @throws IllegalArgumentException if it is another network, or has other sizes
   */
  public ComputationGraph initialisedFrom(ComputationGraph trained) {
    ComputationGraph graph = initialised();
    FrozenNodes.copy(trained, graph);
    long seed = configuration.getDefaultConfiguration().getSeed();
    for (String name : network.configuration(seed).getVertices().keySet()) {
      INDArray target = graph.getVertex(name).params();
      if (target != null) {
        GraphVertex source = trained.getVertex(name);
        if (source == null || source.params() == null || !source.params().equalShapes(target)) {
          throw new IllegalArgumentException(
              "the trained network has no node '%s' with %s parameters as %s has it"
                  .formatted(name, target.length(), name()));
        }
        target.assign(source.params());
      }
    }
    GraphState.of(trained).assignTo(graph);
    return graph;
  }

  /**
   * Returns the network alone, with its parameters and state in a graph of this training.
   *
   * @param trained the graph that {@link #initialised} returned, after its training
   */
  public ComputationGraph export(ComputationGraph trained) {
    long seed = configuration.getDefaultConfiguration().getSeed();
    ComputationGraph alone = network.initialised(seed);
    FrozenNodes.copy(trained, alone);
    for (String name : List.copyOf(alone.getConfiguration().getVertices().keySet())) {
      INDArray target = alone.getVertex(name).params();
      if (target != null) {
        target.assign(trained.getVertex(name).params());
      }
    }
    GraphState.of(trained).assignTo(alone);
    return alone;
  }
}
