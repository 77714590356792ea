package org.distill4j.runtime.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.conf.misc.DummyConfig;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.NodePass.UnmaskedSteps;
import org.distill4j.runtime.graph.container.ContainerGraph;
import org.distill4j.runtime.graph.frozen.FrozenScratch;
import org.distill4j.runtime.graph.frozen.FrozenWeights;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.graph.parameter.NodeState;
import org.distill4j.runtime.graph.parameter.ParameterViews;
import org.distill4j.runtime.graph.parameter.Seeds;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer in an initialised DL4J graph: views of its parameters and gradients, and the forward and
 * backward passes that DL4J itself calls, for instance in {@code graph.output(...)}.
 */
@SuppressWarnings("overrides") // of DL4J's own: BaseGraphVertex.setInputs lacks the dots
final class RunningVertex extends BaseGraphVertex {

  private static final long serialVersionUID = 1;

  private final Layer layer;
  private final String parametersOf;
  private final INDArray vector;
  private final transient Map<String, INDArray> parameters;
  private final transient NodeState state;
  private transient FrozenWeights frozen;
  private transient INDArray gradientVector;
  private transient Map<String, INDArray> gradients = Map.of();
  private transient INDArray[] maskArrays;
  private transient INDArray outputMask;
  private transient UnmaskedSteps unmasked;
  private transient NodePass pass;
  private final transient FrozenScratch scratch;

  RunningVertex(
      Layer layer,
      String parametersOf,
      ComputationGraph graph,
      String name,
      int index,
      INDArray vector,
      DataType type) {
    super(graph, name, index, null, null, type);
    this.layer = layer;
    this.parametersOf = parametersOf;
    this.vector = vector;
    this.parameters = vector == null ? Map.of() : ParameterViews.of(layer.parameters(), vector);
    this.state = parametersOf == null ? new NodeState(layer, type, seed(), name) : null;
    this.scratch = ContainerGraph.scratchOf(graph);
  }

  /** Initialises the parameters, reproducibly by seed, node and parameter. */
  void initialise() {
    if (parametersOf != null || frozen != null) {
      return;
    }
    for (Parameter parameter : layer.parameters()) {
      ParameterViews.fill(
          parameters.get(parameter.name()),
          parameter.initialisation(),
          Seeds.parameter(seed(), vertexName, parameter.name()));
    }
  }

  /**
   * Freezes its own parameters.
   *
   * @param known their values; null to draw them if they are to be initialised, or to set them
   */
  void freeze(Storage storage, FrozenWeights known, boolean initialise) {
    // DL4J initialises nothing in a graph without trained parameters.
    FrozenWeights.Initial initial =
        initialise || NetworkGraph.count(graph) == 0
            ? new FrozenWeights.Initial(seed(), name -> Seeds.parameter(seed(), vertexName, name))
            : null;
    frozen =
        Objects.requireNonNullElseGet(
            known,
            () -> new FrozenWeights(vertexName, layer.parameters(), storage, dataType, initial));
  }

  /** Returns its own frozen parameters; null if it has none. */
  FrozenWeights frozen() {
    return frozen;
  }

  /** Replaces its own frozen parameters. */
  void frozen(FrozenWeights weights) {
    frozen = weights;
  }

  Layer layer() {
    return layer;
  }

  DataType type() {
    return dataType;
  }

  long seed() {
    return graph.getConfiguration().getDefaultConfiguration().getSeed();
  }

  INDArray parameter(String name) {
    FrozenWeights weights = owner().frozen;
    return weights == null ? required(owner().parameters, name) : weights.read(name, scratch);
  }

  /** Copies rows of a frozen parameter in a reduced form; returns false for others. */
  boolean gather(String name, int[] rows, INDArray target) {
    FrozenWeights weights = owner().frozen;
    if (weights == null || !weights.isReduced(name)) {
      return false;
    }
    weights.gather(name, rows, target);
    return true;
  }

  INDArray gradient(String name) {
    return required(owner().gradients, name);
  }

  /** Returns the declared shape of a parameter. */
  long[] shape(String name) {
    return layer.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> missing(name))
        .shape();
  }

  /** Returns true if its parameters, or those that it shares, are frozen. */
  boolean isFrozen() {
    return owner().frozen != null;
  }

  INDArray state(String name) {
    return required(state().views(), name);
  }

  /** Returns its state, which is that of the vertex that owns the parameters. */
  NodeState state() {
    return owner().state;
  }

  /** Returns true if its layer has parameters, its own or those of another vertex. */
  boolean hasParameters() {
    return !layer.parameters().isEmpty();
  }

  /** Returns true if its layer trains parameters, its own or those of another vertex. */
  boolean isTrained() {
    return hasParameters() && !isFrozen();
  }

  /** Returns the name of the vertex that owns its parameters. */
  String parameterOwner() {
    return parametersOf == null ? vertexName : parametersOf;
  }

  /** Clears the gradients of its parameters, which a layer may compute unasked. */
  void clearGradients() {
    INDArray gradient = owner().gradientVector;
    if (gradient != null) {
      gradient.assign(0);
    }
  }

  private RunningVertex owner() {
    return parametersOf == null ? this : (RunningVertex) graph.getVertex(parametersOf);
  }

  private INDArray required(Map<String, INDArray> views, String name) {
    INDArray view = views.get(name);
    if (view == null) {
      throw missing(name);
    }
    return view;
  }

  private IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(
        "'%s' (%s) has %s, no '%s'"
            .formatted(
                vertexName,
                layer,
                layer.parameters().stream().map(Parameter::name).toList(),
                name));
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    if (pass == null) {
      boolean[] wanted = new boolean[getNumInputArrays()];
      Arrays.fill(wanted, true);
      pass = new NodePass(this, KernelSelection.kernels(dataType), wanted);
      pass.select(isFrozen(), wanted);
    }
    VertexInputs read = new VertexInputs(graph, inputVertices, inputs, maskArrays, dataType);
    pass.begin(read.values(), training, graph.getIterationCount(), 0);
    pass.lack(read.lacking());
    INDArray output = pass.forward();
    outputMask = pass.outputMask(output);
    unmasked = pass.lacking(outputMask);
    return workspaces.dup(ArrayType.ACTIVATIONS, output, 'c');
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean tbptt, LayerWorkspaceMgr workspaces) {
    if (gradientVector != null) {
      gradientVector.assign(0);
    }
    pass.backward(ParameterViews.cast(epsilon, dataType).dup('c'));
    Gradient gradient = new DefaultGradient(gradientVector);
    gradients.forEach(gradient::setGradientFor);
    INDArray[] epsilons = new INDArray[inputs.length];
    for (int i = 0; i < epsilons.length; i++) {
      epsilons[i] = workspaces.dup(ArrayType.ACTIVATION_GRAD, pass.inputGradient(i), 'c');
    }
    return new Pair<>(gradient, epsilons);
  }

  /** Returns the value of its last forward pass. */
  Value value(INDArray output) {
    return new Value(output, unmasked == null ? outputMask : null);
  }

  /** Returns the steps of its last value that lack a mask; null if there are none. */
  UnmaskedSteps unmasked() {
    return unmasked;
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batch) {
    maskArrays = masks;
    return new Pair<>(masks == null ? null : masks[0], state);
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray view) {
    gradientVector = view;
    gradients = view == null ? Map.of() : ParameterViews.of(layer.parameters(), view);
  }

  @Override
  public Map<String, INDArray> paramTable(boolean backpropOnly) {
    return parameters;
  }

  @Override
  public INDArray params() {
    return vector;
  }

  @Override
  public INDArray getGradientsViewArray() {
    return gradientVector;
  }

  @Override
  public TrainingConfig getConfig() {
    return new DummyConfig(vertexName);
  }

  @Override
  public boolean hasLayer() {
    return false;
  }

  @Override
  public org.deeplearning4j.nn.api.Layer getLayer() {
    return null;
  }

  @Override
  public String toString() {
    return vertexName + ": " + layer;
  }
}
