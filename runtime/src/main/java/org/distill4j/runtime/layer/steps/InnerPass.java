package org.distill4j.runtime.layer.steps;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Workspaces;
import org.distill4j.runtime.layer.steps.StepBody.Node;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The pass of a node of a block: at one step, or for all steps at once. */
final class InnerPass implements Pass {

  /** The time of a pass for all steps at once. */
  static final int ALL = -1;

  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private final StepRun run;
  private final int value;
  private final Node node;
  private final int[] sources;
  private final INDArray[] inputs;
  private final Map<String, String> names = new HashMap<>();
  private final Buffers buffers = new Buffers();
  private final Workspaces workspaces = new Workspaces();
  private int time;
  private INDArray output;

  /**
   * Creates the pass of a node.
   *
   * @param time the number of the step in the order of computation, or {@link #ALL}
   */
  InnerPass(StepRun run, StepProgram program, int value, int time) {
    this.run = run;
    this.value = value;
    this.time = time;
    this.node = program.node(value);
    this.sources = program.sources(value);
    this.inputs = new INDArray[sources.length];
  }

  private Layer layer() {
    return node.layer();
  }

  /** Sets the number of the step that is computed next. */
  void time(int number) {
    time = number;
  }

  /** Sets an input. */
  void input(int i, INDArray array) {
    inputs[i] = array;
  }

  /** Computes the value. */
  INDArray forward() {
    if (!layer().isIdentity(this)) {
      output = layer().forward(this);
    } else if (forwardOnly() && time != ALL) {
      // The input may be the state of an earlier step, whose memory the next one takes.
      output = buffer("identity", inputs[0].shape());
      kernels().elements().copy(inputs[0], output);
    } else {
      output = inputs[0];
    }
    return output;
  }

  void backward(INDArray gradient) {
    layer().backward(this, gradient);
  }

  /** Returns the mask of the value; null if it has none. */
  INDArray outputMask() {
    return layer().outputMask(this, output);
  }

  private String full(String name) {
    return names.computeIfAbsent(name, it -> node.owner() + "." + it);
  }

  @Override
  public Kernels kernels() {
    return run.pass().kernels();
  }

  @Override
  public DataType dataType() {
    return run.pass().dataType();
  }

  @Override
  public boolean training() {
    return run.pass().training();
  }

  @Override
  public double epoch() {
    return run.pass().epoch();
  }

  @Override
  public boolean frozen() {
    return run.pass().frozen();
  }

  @Override
  public boolean forwardOnly() {
    return run.pass().forwardOnly();
  }

  @Override
  public int inputs() {
    return inputs.length;
  }

  @Override
  public INDArray input(int i) {
    return inputs[i];
  }

  @Override
  public INDArray mask(int i) {
    return run.mask(sources[i], time);
  }

  @Override
  public INDArray parameter(String name) {
    return run.pass().parameter(full(name));
  }

  @Override
  public void gatherParameter(String name, int[] rows, INDArray target) {
    run.pass().gatherParameter(full(name), rows, target);
  }

  @Override
  public INDArray gradient(String name) {
    return run.pass().gradient(full(name));
  }

  @Override
  public INDArray state(String name) {
    return run.pass().state(full(name));
  }

  @Override
  public boolean needsInputGradient(int i) {
    return run.needsGradient(sources[i]);
  }

  @Override
  public INDArray inputGradient(int i) {
    return buffer("gradient of input " + i, inputs[i].shape());
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
    long seed = run.pass().random().nextLong();
    return new SplittableRandom(seed + STRIDE * (value + (long) run.values() * (time + 1)));
  }
}
