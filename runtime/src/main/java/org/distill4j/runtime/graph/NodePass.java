package org.distill4j.runtime.graph;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.parameter.Seeds;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Workspaces;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The pass of a node: its buffers, the parameters of its vertex, and the inputs of the batch. */
final class NodePass implements Pass {

  private final RunningVertex vertex;
  private final Kernels kernels;
  private final boolean[] needsInputGradient;
  private final Buffers buffers = new Buffers();
  private final Workspaces workspaces = new Workspaces();
  private final String[] gradientRoles;

  private Value[] inputs;
  private boolean training;
  private long step;
  private double epoch;
  private boolean frozen;
  private boolean forwardOnly;
  private UnmaskedSteps[] lacking;
  private boolean propagatingMask;

  /**
   * Creates the pass of a vertex.
   *
   * @param needsInputGradient for each input, true if its gradient is needed
   */
  NodePass(RunningVertex vertex, Kernels kernels, boolean[] needsInputGradient) {
    this.vertex = vertex;
    this.kernels = kernels;
    this.needsInputGradient = needsInputGradient.clone();
    this.gradientRoles = new String[needsInputGradient.length];
    for (int i = 0; i < gradientRoles.length; i++) {
      gradientRoles[i] = "gradient of input " + i;
    }
  }

  /**
   * Sets the gradients that are needed from now on.
   *
   * @param isFrozen true if the parameters of the node are not trained
   * @param needed for each input, true if its gradient is needed
   */
  void select(boolean isFrozen, boolean[] needed) {
    frozen = isFrozen;
    System.arraycopy(needed, 0, needsInputGradient, 0, needed.length);
  }

  /** Rules out backward passes. */
  void forbidBackward() {
    forwardOnly = true;
  }

  /** Sets the inputs of a batch. */
  void begin(Value[] batchInputs, boolean isTraining, long stepNumber, double epochsDone) {
    this.inputs = batchInputs;
    this.training = isTraining;
    this.step = stepNumber;
    this.epoch = epochsDone;
  }

  /** Refuses the masks of inputs that should have one, until the next call; null for others. */
  void lack(UnmaskedSteps[] unmasked) {
    lacking = unmasked;
  }

  /** Returns the mask of the value: a stand-in if it follows steps that lack one. */
  INDArray outputMask(INDArray output) {
    propagatingMask = true;
    try {
      return vertex.layer().outputMask(this, output);
    } finally {
      propagatingMask = false;
    }
  }

  /** Returns the steps of the inputs for which a mask stands in; null if it is a real one. */
  UnmaskedSteps lacking(INDArray mask) {
    for (UnmaskedSteps steps : lacking) {
      if (steps != null && steps.standIn() == mask) {
        return steps;
      }
    }
    return null;
  }

  /** Runs the layer forward. */
  INDArray forward() {
    if (vertex.layer().isIdentity(this)) {
      return input(0);
    }
    INDArray output = vertex.layer().forward(this);
    for (Value input : inputs) {
      if (input.is(output)) {
        throw new IllegalStateException(
            vertex.layer() + " of '" + vertex.getVertexName() + "' returned its input");
      }
    }
    return output;
  }

  /** Runs the layer backward. */
  void backward(INDArray outputGradient) {
    vertex.layer().backward(this, outputGradient);
  }

  @Override
  public Kernels kernels() {
    return kernels;
  }

  @Override
  public DataType dataType() {
    return vertex.type();
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
    return frozen;
  }

  @Override
  public boolean forwardOnly() {
    return forwardOnly;
  }

  @Override
  public int inputs() {
    return inputs.length;
  }

  @Override
  public INDArray input(int i) {
    return inputs[i].array();
  }

  @Override
  public Rows rows(int i) {
    return inputs[i].rows();
  }

  @Override
  public long[] shape(int i) {
    return inputs[i].shape();
  }

  @Override
  public INDArray mask(int i) {
    if (lacking == null || lacking[i] == null) {
      return inputs[i].mask();
    }
    if (propagatingMask) {
      return lacking[i].standIn();
    }
    throw lacking[i].needed(vertex);
  }

  @Override
  public INDArray parameter(String name) {
    return vertex.parameter(name);
  }

  @Override
  public void gatherParameter(String name, int[] rows, INDArray target) {
    if (!vertex.gather(name, rows, target)) {
      Pass.super.gatherParameter(name, rows, target);
    }
  }

  /** A layer may compute the gradient of a frozen parameter, although nobody reads it. */
  @Override
  public INDArray gradient(String name) {
    return vertex.isFrozen()
        ? buffers.get("unread gradient of " + name, dataType(), vertex.shape(name))
        : vertex.gradient(name);
  }

  @Override
  public INDArray state(String name) {
    return vertex.state(name);
  }

  @Override
  public boolean needsInputGradient(int i) {
    return needsInputGradient[i];
  }

  @Override
  public INDArray inputGradient(int i) {
    return buffers.get(gradientRoles[i], dataType(), inputs[i].shape());
  }

  @Override
  public INDArray buffer(String role, long... shape) {
    return buffers.get(role, dataType(), shape);
  }

  @Override
  public <T> T workspace(Class<T> type, Supplier<T> maker) {
    return workspaces.get(type, maker);
  }

  @Override
  public SplittableRandom random() {
    return Seeds.step(vertex.seed(), vertex.getVertexName(), step);
  }

  /**
   * The steps of an input that was given to DL4J without a mask. The stand-in follows these steps
   * from layer to layer as their mask would, so that a layer whose result depends on the mask
   * refuses to compute it with padding.
   *
   * @param input the name of the input
   * @param standIn a mask of ones, [batch, steps]
   */
  record UnmaskedSteps(String input, INDArray standIn) {

    /**
     * Returns the steps of an array; null if it has none. The second axis of token indices and of
     * arrays of more than two axes may be steps.
     */
    static UnmaskedSteps of(String input, INDArray array, DataType type) {
      boolean hasSteps = array.rank() >= 3 || (array.rank() == 2 && !array.dataType().isFPType());
      return hasSteps
          ? new UnmaskedSteps(input, Nd4j.ones(type, array.size(0), array.size(1)))
          : null;
    }

    /** Returns the exception for a layer that needs the mask of these steps. */
    IllegalArgumentException needed(RunningVertex vertex) {
      return new IllegalArgumentException(
          ("'%s' (%s) needs a mask for '%s': without one it would read padding as steps. Fix:"
                  + " graph.output(false, inputs, masks) with a mask [batch, steps] for each input,"
                  + " 1 for a step and 0 for padding. Batch.masks returns the masks of a batch;"
                  + " Nd4j.ones(%s, %s) says that nothing is padded.")
              .formatted(
                  vertex.getVertexName(), vertex.layer(), input, standIn.size(0), standIn.size(1)));
    }
  }
}
