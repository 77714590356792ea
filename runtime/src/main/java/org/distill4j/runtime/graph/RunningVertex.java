package org.distill4j.runtime.graph;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.conf.misc.DummyConfig;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.NodePass.UnmaskedSteps;
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
  private transient INDArray gradientVector;
  private transient Map<String, INDArray> gradients = Map.of();
  private transient INDArray[] maskArrays;
  private transient INDArray outputMask;
  private transient UnmaskedSteps unmasked;
  private transient NodePass pass;

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
  }

  /** Initialises the parameters, reproducibly by seed, node and parameter. */
  void initialise() {
    if (parametersOf != null) {
      return;
    }
    for (Parameter parameter : layer.parameters()) {
      ParameterViews.fill(
          parameters.get(parameter.name()),
          parameter.initialisation(),
          Seeds.parameter(seed(), vertexName, parameter.name()));
    }
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
    return required(owner().parameters, name);
  }

  INDArray gradient(String name) {
    return required(owner().gradients, name);
  }

  INDArray state(String name) {
    return required(state().views(), name);
  }

  /** Returns its state, which is that of the vertex that owns the parameters. */
  NodeState state() {
    return owner().state;
  }

  /** Returns true if its layer trains parameters, its own or those of another vertex. */
  boolean isTrained() {
    return !layer.parameters().isEmpty();
  }

  /** Returns the name of the vertex that owns its parameters. */
  String parameterOwner() {
    return parametersOf == null ? vertexName : parametersOf;
  }

  /**
   * Clears the gradients of its parameters that a layer computed although nobody asked for them.
   */
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
      throw new IllegalArgumentException(
          "'" + vertexName + "' (" + layer + ") has " + views.keySet() + ", no '" + name + "'");
    }
    return view;
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    if (pass == null) {
      boolean[] wanted = new boolean[getNumInputArrays()];
      Arrays.fill(wanted, true);
      pass = new NodePass(this, KernelSelection.kernels(dataType), wanted);
    }
    UnmaskedSteps[] lacking = new UnmaskedSteps[getNumInputArrays()];
    pass.begin(values(lacking), training, graph.getIterationCount(), 0);
    pass.lack(lacking);
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

  /**
   * Returns the inputs with their masks.
   *
   * @param lacking receives the steps of inputs that have no mask
   */
  private Value[] values(UnmaskedSteps[] lacking) {
    Value[] values = new Value[inputs.length];
    for (int i = 0; i < values.length; i++) {
      GraphVertex source = graph.getVertices()[inputVertices[i].getVertexIndex()];
      if (source instanceof RunningVertex running) {
        lacking[i] = running.unmasked;
        values[i] = new Value(inputs[i], running.unmasked == null ? running.outputMask : null);
      } else {
        INDArray mask = ParameterViews.cast(givenMask(i, source), dataType);
        String name = source.getVertexName();
        lacking[i] = mask == null ? UnmaskedSteps.of(name, inputs[i], dataType) : null;
        values[i] = new Value(inputs[i], mask);
      }
    }
    return values;
  }

  /** Returns the mask that DL4J has for an input, or null. */
  private INDArray givenMask(int i, GraphVertex source) {
    INDArray[] given = graph.getInputMaskArrays();
    if (given == null) {
      return null;
    }
    if (!source.isInputVertex()) {
      return maskArrays == null ? null : maskArrays[i];
    }
    return given[source.getVertexIndex()];
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
