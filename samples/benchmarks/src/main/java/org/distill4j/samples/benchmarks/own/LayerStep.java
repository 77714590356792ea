package org.distill4j.samples.benchmarks.own;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Workspaces;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One layer or loss alone, forward and backward in training, with inputs of one's own. */
public final class LayerStep implements Pass {

  private static final DataType TYPE = DataType.FLOAT;
  private static final double SCALE = 0.1;

  private final Layer layer;
  private final Kernels kernels;
  private final Buffers buffers = new Buffers();
  private final Workspaces workspaces = new Workspaces();
  private final List<Input> inputs = new ArrayList<>();
  private final Map<String, INDArray> parameters = new LinkedHashMap<>();
  private final Map<String, INDArray> gradients = new LinkedHashMap<>();
  private final Map<String, INDArray> state = new LinkedHashMap<>();

  private record Input(INDArray array, INDArray mask, boolean wanted) {}

  /** A layer with the kernels that are selected here. */
  public LayerStep(Layer layer, long seed) {
    this(layer, seed, KernelChoice.fast());
  }

  /** A layer whose parameters are drawn from a seed. */
  public LayerStep(Layer layer, long seed, Kernels kernels) {
    this.layer = layer;
    this.kernels = kernels;
    Random random = new Random(seed);
    for (Parameter parameter : layer.parameters()) {
      float[] values = new float[Math.toIntExact(parameter.length())];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (SCALE * random.nextGaussian());
      }
      parameters.put(
          parameter.name(), Nd4j.createFromArray(values).reshape('c', parameter.shape()));
      gradients.put(parameter.name(), Nd4j.zeros(TYPE, parameter.shape()));
    }
    for (Parameter part : layer.state()) {
      state.put(part.name(), Nd4j.zeros(TYPE, part.shape()).addi(part.initialisation().low()));
    }
  }

  /**
   * Adds an input.
   *
   * @param mask [batch, steps], or null
   * @param wanted whether its gradient is computed
   */
  public LayerStep input(INDArray array, INDArray mask, boolean wanted) {
    inputs.add(new Input(array, mask, wanted));
    return this;
  }

  /** Runs the layer forward; its value. */
  public INDArray forward() {
    return layer.forward(this);
  }

  /** Runs the layer backward; adds to the gradients of the parameters. */
  public void backward(INDArray outputGradient) {
    layer.backward(this, outputGradient);
  }

  /** The trained parameters by name. */
  public Map<String, INDArray> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  /** Makes the gradients of the parameters zero, in place of an optimiser. */
  public void clear() {
    gradients.values().forEach(gradient -> kernels.elements().fill(0, gradient));
  }

  @Override
  public Kernels kernels() {
    return kernels;
  }

  @Override
  public DataType dataType() {
    return TYPE;
  }

  @Override
  public boolean training() {
    return true;
  }

  @Override
  public double epoch() {
    return 0;
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
    return inputs.get(i).array;
  }

  @Override
  public INDArray mask(int i) {
    return inputs.get(i).mask;
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
    return inputs.get(i).wanted;
  }

  @Override
  public INDArray inputGradient(int i) {
    return buffers.get("gradient of input " + i, TYPE, inputs.get(i).array.shape());
  }

  @Override
  public INDArray buffer(String role, long... shape) {
    return buffers.get(role, TYPE, shape);
  }

  @Override
  public <T> T workspace(Class<T> type, Supplier<T> maker) {
    return workspaces.get(type, maker);
  }

  /** The same in every step. */
  @Override
  public SplittableRandom random() {
    return new SplittableRandom(1);
  }
}
