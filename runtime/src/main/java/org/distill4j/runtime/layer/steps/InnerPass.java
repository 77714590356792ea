package org.distill4j.runtime.layer.steps;

import java.util.SplittableRandom;
import org.distill4j.runtime.layer.InnerLayerPass;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The pass of a node of a block: at one step, or for all steps at once. */
final class InnerPass extends InnerLayerPass {

  /** The time of a pass for all steps at once. */
  static final int ALL = -1;

  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private final StepRun run;
  private final int value;
  private final Layer layer;
  private final int[] sources;
  private final INDArray[] inputs;
  private final String[] gradientRoles;
  private int time;
  private INDArray output;

  /**
   * Creates the pass of a node.
   *
   * @param time the number of the step in the order of computation, or {@link #ALL}
   */
  InnerPass(StepRun run, StepProgram program, int value, int time) {
    super(program.node(value).owner() + ".");
    this.run = run;
    this.value = value;
    this.time = time;
    this.layer = program.node(value).layer();
    this.sources = program.sources(value);
    this.inputs = new INDArray[sources.length];
    this.gradientRoles = new String[sources.length];
    for (int i = 0; i < sources.length; i++) {
      gradientRoles[i] = "gradient of input " + i;
    }
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
    if (!layer.isIdentity(this)) {
      output = layer.forward(this);
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
    layer.backward(this, gradient);
  }

  /** Returns the mask of the value; null if it has none. */
  INDArray outputMask() {
    return layer.outputMask(this, output);
  }

  @Override
  protected Pass outer() {
    return run.pass();
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
  public boolean needsInputGradient(int i) {
    return run.needsGradient(sources[i]);
  }

  @Override
  public INDArray inputGradient(int i) {
    return buffer(gradientRoles[i], inputs[i].shape());
  }

  @Override
  public SplittableRandom random() {
    long seed = run.pass().random().nextLong();
    return new SplittableRandom(seed + STRIDE * (value + (long) run.values() * (time + 1)));
  }
}
