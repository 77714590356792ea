package org.distill4j.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Workspaces;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs a single layer or loss forward and backward with given inputs and parameters, for tests and
 * benchmarks. Buffers are reused from run to run, as in a graph.
 */
public final class LayerRun implements Pass {

  private final Layer layer;
  private final DataType type;
  private final Kernels kernels;
  private final boolean training;
  private double epoch;
  private final List<INDArray> inputs = new ArrayList<>();
  private final List<INDArray> masks = new ArrayList<>();
  private final List<Boolean> wanted = new ArrayList<>();
  private final Map<String, INDArray> parameters = new LinkedHashMap<>();
  private final Map<String, INDArray> gradients = new LinkedHashMap<>();
  private final Map<String, INDArray> state = new LinkedHashMap<>();
  private final Buffers buffers = new Buffers();
  private final Workspaces workspaces = new Workspaces();

  /**
   * Creates a run in double precision with the selected kernels. Parameters are zero; state starts
   * at the lower bound of its initialisation.
   */
  public LayerRun(Layer layer, boolean training) {
    this(layer, training, KernelSelection.kernels(DataType.DOUBLE), DataType.DOUBLE);
  }

  /** Creates a run with given kernels and data type. Parameters are zero. */
  public LayerRun(Layer layer, boolean training, Kernels kernels, DataType type) {
    this.layer = layer;
    this.type = type;
    this.kernels = kernels;
    this.training = training;
    for (Parameter parameter : layer.parameters()) {
      parameters.put(parameter.name(), Nd4j.zeros(type, parameter.shape()));
      gradients.put(parameter.name(), Nd4j.zeros(type, parameter.shape()));
    }
    for (Parameter part : layer.state()) {
      INDArray values = Nd4j.zeros(type, part.shape());
      state.put(part.name(), values.addi(part.initialisation().low()));
    }
  }

  /**
   * Adds an input.
   *
   * @param mask [batch, steps], or null
   * @param gradientWanted true to compute its gradient
   */
  public LayerRun input(INDArray array, INDArray mask, boolean gradientWanted) {
    inputs.add(typed(array));
    masks.add(mask == null ? null : typed(mask));
    wanted.add(gradientWanted);
    return this;
  }

  private INDArray typed(INDArray array) {
    return array.dataType().isFPType() ? array.castTo(type).dup('c') : array.dup('c');
  }

  /** Sets the number of completed epochs, 0 by default. */
  public LayerRun epoch(double value) {
    epoch = value;
    return this;
  }

  /** Sets a parameter or a state array; values are copied in row-major order. */
  public void set(String name, INDArray values) {
    INDArray target = parameters.containsKey(name) ? parameter(name) : state(name);
    target.assign(values.dup('c').reshape('c', target.shape()).castTo(type));
  }

  /**
   * Draws all parameters from a normal distribution.
   *
   * @param seed the seed of the draws
   * @param deviation the standard deviation
   */
  public LayerRun drawParameters(long seed, double deviation) {
    Random random = new Random(seed);
    for (INDArray values : parameters.values()) {
      INDArray drawn = Nd4j.zeros(type, values.length());
      for (long i = 0; i < drawn.length(); i++) {
        drawn.putScalar(i, deviation * random.nextGaussian());
      }
      values.assign(drawn.reshape('c', values.shape()));
    }
    return this;
  }

  /** Sets the gradients of all parameters to zero. */
  public void clearGradients() {
    gradients.values().forEach(gradient -> kernels.elements().fill(0, gradient));
  }

  /** Runs the layer forward and returns its value. */
  public INDArray forward() {
    return layer.forward(this);
  }

  /**
   * Runs the layer backward. Adds to {@link #gradient} of each parameter and overwrites {@link
   * #inputGradient}.
   */
  public void backward(INDArray outputGradient) {
    layer.backward(this, outputGradient);
  }

  /** Returns the names of the parameters in the order of the layer. */
  public List<String> parameterNames() {
    return List.copyOf(parameters.keySet());
  }

  @Override
  public Kernels kernels() {
    return kernels;
  }

  @Override
  public DataType dataType() {
    return type;
  }

  @Override
  public boolean training() {
    return training;
  }

  @Override
  public double epoch() {
    return epoch;
  }

  @Override
  public boolean frozen() {
    return false;
  }

  @Override
  public int inputs() {
    return inputs.size();
  }

  @Override
  public INDArray input(int i) {
    return inputs.get(i);
  }

  @Override
  public INDArray mask(int i) {
    return masks.get(i);
  }

  @Override
  public INDArray parameter(String name) {
    return parameters.get(name);
  }

  @Override
  public INDArray gradient(String name) {
    return gradients.get(name);
  }

  @Override
  public INDArray state(String name) {
    return state.get(name);
  }

  @Override
  public boolean needsInputGradient(int i) {
    return wanted.get(i);
  }

  @Override
  public INDArray inputGradient(int i) {
    if (!wanted.get(i)) {
      throw new IllegalStateException("The gradient of input " + i + " is not wanted");
    }
    return buffers.get("gradient of input " + i, type, inputs.get(i).shape());
  }

  @Override
  public INDArray buffer(String role, long... shape) {
    return buffers.get(role, type, shape);
  }

  @Override
  public <T> T workspace(Class<T> type, Supplier<T> maker) {
    return workspaces.get(type, maker);
  }

  @Override
  public SplittableRandom random() {
    return new SplittableRandom(11);
  }
}
