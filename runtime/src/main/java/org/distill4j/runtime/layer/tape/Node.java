package org.distill4j.runtime.layer.tape;

import java.util.Arrays;
import java.util.function.Consumer;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Require;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A variable of a recording, with its gradient during a backward pass. A gradient is either an
 * array of the node, or a shared one that nobody changes.
 */
abstract class Node extends Variable {

  final Recording recording;
  private final int step;
  private INDArray gradient;
  private boolean own;

  Node(Recording recording) {
    this.recording = recording;
    this.step = recording.step();
  }

  /** Returns the value. */
  abstract INDArray value();

  /** Returns true if the gradient is needed. */
  abstract boolean needsGradient();

  /** Returns the array that the node keeps for its gradient, in the shape of the value. */
  abstract INDArray gradientMemory();

  /** Returns a work array in the shape of the value. */
  abstract INDArray scratch();

  /** Returns true if the value is a buffer of the pass, not an input, a parameter or a view. */
  boolean isBuffer() {
    return false;
  }

  /** Returns true if the gradient may be an array of another node. */
  boolean takesArrays() {
    return false;
  }

  /** Returns true if the node belongs to the present forward pass of a recording. */
  boolean isOf(Recording other) {
    return recording == other && step == other.step();
  }

  @Override
  long[] shape() {
    return value().shape();
  }

  @Override
  boolean training() {
    return recording.training();
  }

  @Override
  Variable apply(Op op, Variable... others) {
    return recording.record(op, this, others);
  }

  private ElementKernels elements() {
    return recording.pass().kernels().elements();
  }

  /** Forgets the gradient. */
  void clear() {
    gradient = null;
    own = false;
  }

  /** Begins with a gradient that contributions are added to. */
  void begin(INDArray array) {
    gradient = array;
    own = true;
  }

  /** Returns the gradient so far, or null. */
  INDArray gradient() {
    return gradient;
  }

  /** Returns true if the gradient may be changed, once the node needs it no more. */
  boolean ownsGradient() {
    return own;
  }

  /** Adds an array, in the shape of the value, which must not be changed later. */
  void share(INDArray array) {
    if (!needsGradient()) {
      return;
    }
    if (gradient == null) {
      gradient = array;
    } else {
      elements().add(array, owned());
    }
  }

  /**
   * Adds the whole gradient of a node that has been processed, whose array the node may keep.
   *
   * @param array the gradient in the shape of the value
   */
  void take(Computed from, INDArray array) {
    boolean keeps = gradient == null && takesArrays() && from.ownsGradient();
    share(array);
    own |= keeps;
  }

  /** Adds an array that a function overwrites. */
  void receive(Consumer<INDArray> function) {
    if (!needsGradient()) {
      return;
    }
    if (gradient == null) {
      INDArray memory = gradientMemory();
      function.accept(memory);
      begin(memory);
    } else {
      INDArray more = scratch();
      function.accept(more);
      elements().add(more, owned());
    }
  }

  /**
   * Adds an array that a function overwrites, which may be the gradient that it reads.
   *
   * @param from the node whose gradient the function reads for the last time
   */
  void receiveInPlace(Computed from, Consumer<INDArray> function) {
    boolean fits = from.gradient() != null && hasShape(from.gradient());
    if (needsGradient() && gradient == null && takesArrays() && from.ownsGradient() && fits) {
      function.accept(from.gradient());
      begin(from.gradient());
    } else {
      receive(function);
    }
  }

  private boolean hasShape(INDArray array) {
    return Arrays.equals(array.shape(), shape());
  }

  /** Adds to or overwrites an array. */
  @FunctionalInterface
  interface Accumulation {

    /** Adds to the target, or overwrites it. */
    void run(boolean add, INDArray target);
  }

  /** Adds by a function that can add by itself. */
  void accumulate(Accumulation function) {
    if (needsGradient()) {
      boolean add = gradient != null;
      INDArray target = add ? owned() : gradientMemory();
      function.run(add, target);
      begin(target);
    }
  }

  /** Returns the gradient so far, to be added to; null if it is not needed. */
  INDArray adding() {
    if (!needsGradient()) {
      return null;
    }
    if (gradient == null) {
      begin(gradientMemory());
      elements().fill(0, gradient);
    }
    return owned();
  }

  /** Returns the gradient as an array that may be changed. */
  private INDArray owned() {
    if (!own) {
      INDArray memory = gradientMemory();
      elements().copy(gradient, memory);
      begin(memory);
    }
    return gradient;
  }

  /** Returns the shape of the value with another length of the last axis. */
  long[] withFeatures(long features) {
    return Require.withFeatures(value(), features);
  }
}
