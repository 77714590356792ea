package org.distill4j.runtime.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InvalidInputTypeException;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.frozen.FrozenWeights;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.LayerCodec;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonIgnore;
import org.nd4j.shade.jackson.annotation.JsonInclude;

/**
 * A {@link Layer} as a vertex of a DL4J graph.
 *
 * <pre>{@code
 * graph.addVertex("hidden", new LayerVertex(new DenseLayer(128, 64, Activation.RELU)), "sentence");
 * }</pre>
 *
 * <p>The JSON form consists of the layer's class name, the values of its components, and its state.
 * So running statistics are part of every file of the graph, including files that DL4J alone writes
 * or reads.
 */
public final class LayerVertex extends GraphVertex {

  private static final long serialVersionUID = 1;

  private String layerClass;
  private LinkedHashMap<String, Object> components = new LinkedHashMap<>();
  private String parametersOf;
  private Storage frozen;
  private String state;
  private transient FrozenWeights weights;
  private transient Layer layer;
  private transient RunningVertex running;

  /** Creates an empty vertex, for JSON, which then sets the class name and the components. */
  public LayerVertex() {}

  /** Creates the vertex of a layer. */
  public LayerVertex(Layer layer) {
    this.layer = Objects.requireNonNull(layer);
    this.layerClass = layer.getClass().getName();
    this.components = new LinkedHashMap<>(LayerCodec.components(layer));
  }

  /**
   * Creates the vertex of a layer that uses the parameters of another vertex.
   *
   * @param parametersOf the name of the other vertex, which has parameters of its own of the same
   *     names and shapes
   */
  public LayerVertex(Layer layer, String parametersOf) {
    this(layer);
    this.parametersOf = parametersOf;
  }

  /** Returns the name of the vertex whose parameters it uses; null if it has its own. */
  public String getParametersOf() {
    return parametersOf;
  }

  /** Sets the name of the vertex whose parameters it uses; for JSON. */
  public void setParametersOf(String parametersOf) {
    this.parametersOf = parametersOf;
  }

  /**
   * Freezes the parameters: they are never trained, lie outside the parameter vector, and are
   * shared with other graphs that have equal ones.
   *
   * @param storage the form in memory and in files
   * @return this
   */
  public LayerVertex frozen(Storage storage) {
    this.frozen = Objects.requireNonNull(storage);
    return this;
  }

  /** Returns the form of its frozen parameters; null if they are trained. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public Storage getFrozen() {
    return frozen;
  }

  /** Sets the form of frozen parameters; for JSON. */
  public void setFrozen(Storage frozen) {
    this.frozen = frozen;
  }

  /** Returns the values of its own frozen parameters, if it has any and they are known. */
  @JsonIgnore
  public Optional<FrozenWeights> frozenWeights() {
    return Optional.ofNullable(running == null ? weights : running.frozen());
  }

  /** Sets the values of its own frozen parameters for the graphs that are initialised next. */
  public void frozenWeights(FrozenWeights values) {
    this.weights = values;
    this.running = null;
  }

  /** Returns true if its layer can use the parameters and the state of another vertex. */
  public boolean sharesParametersOf(LayerVertex owner) {
    return layer().equals(owner.layer())
        || (sameArrays(layer().parameters(), owner.layer().parameters())
            && sameArrays(layer().state(), owner.layer().state()));
  }

  private static boolean sameArrays(List<Parameter> one, List<Parameter> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> one.get(i).isLike(other.get(i)));
  }

  /** Returns the number of its own frozen parameters. */
  public long frozenParameters() {
    return frozen == null || parametersOf != null ? 0 : length();
  }

  /** The class name of the layer. */
  public String getLayerClass() {
    return layerClass;
  }

  /** Sets the class name of the layer; for JSON. */
  public void setLayerClass(String layerClass) {
    this.layerClass = layerClass;
    this.layer = null;
  }

  /** The values of the layer's components by name, enums as names. */
  public Map<String, Object> getComponents() {
    return new LinkedHashMap<>(components);
  }

  /** Sets the values of the layer's components; for JSON. */
  public void setComponents(Map<String, Object> components) {
    this.components = new LinkedHashMap<>(components);
    this.layer = null;
  }

  /**
   * Returns the state of the layer as text; null if it has none. After instantiation it is the
   * state in the last graph for which the vertex was instantiated.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public String getState() {
    return running == null || running.state().isEmpty() ? state : running.state().encoded();
  }

  /** Sets the state of the layer; for JSON. */
  public void setState(String state) {
    this.state = state;
    this.running = null;
  }

  /**
   * Returns the layer.
   *
   * @throws IllegalArgumentException if its class is missing or does not take the stored values
   */
  @JsonIgnore
  public Layer layer() {
    if (layer == null) {
      if (layerClass == null) {
        throw new IllegalArgumentException("A stored vertex lacks the class of its layer");
      }
      layer = LayerCodec.layer(layerClass, components);
    }
    return layer;
  }

  @Override
  public LayerVertex clone() {
    LayerVertex copy = new LayerVertex(layer(), parametersOf);
    copy.frozen = frozen;
    copy.weights = frozenWeights().orElse(null);
    copy.state = getState();
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LayerVertex vertex
        && layer().equals(vertex.layer())
        && Objects.equals(parametersOf, vertex.parametersOf)
        && frozen == vertex.frozen;
  }

  @Override
  public int hashCode() {
    return Objects.hash(layer(), parametersOf, frozen);
  }

  @Override
  public String toString() {
    String of = parametersOf == null ? "" : " with the parameters of " + parametersOf;
    return layer() + of + (frozen == null ? "" : " frozen as " + frozen);
  }

  @Override
  public long numParams(boolean backprop) {
    return parametersOf == null && frozen == null ? length() : 0;
  }

  private long length() {
    return layer().parameters().stream().mapToLong(Parameter::length).sum();
  }

  @Override
  public int minVertexInputs() {
    return 1;
  }

  @Override
  public int maxVertexInputs() {
    return Integer.MAX_VALUE;
  }

  @Override
  public RunningVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType type) {
    RunningVertex vertex =
        new RunningVertex(layer(), parametersOf, graph, name, index, parameters, type);
    if (frozen != null && parametersOf == null) {
      vertex.freeze(frozen, weights, initialise);
    }
    if (initialise) {
      vertex.initialise();
    } else if (state != null) {
      vertex.state().decode(state);
    }
    if (parametersOf == null && (frozen != null || !layer().state().isEmpty())) {
      running = vertex;
    }
    return vertex;
  }

  /**
   * Always fails: shapes are checked when a spec is compiled.
   *
   * @throws InvalidInputTypeException always
   */
  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs)
      throws InvalidInputTypeException {
    throw new InvalidInputTypeException(
        layer() + " has no DL4J input types; leave out setInputTypes, shapes are already checked");
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    InputType input = inputs.length == 0 ? InputType.feedForward(1) : inputs[0];
    return new LayerMemoryReport.Builder(null, LayerVertex.class, input, input)
        .standardMemory(numParams(true), 0)
        .build();
  }
}
