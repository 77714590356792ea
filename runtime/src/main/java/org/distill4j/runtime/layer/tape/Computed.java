package org.distill4j.runtime.layer.tape;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The result of an operation. */
final class Computed extends Node {

  private final Op op;
  private final Node[] sources;
  private final Slot slot;
  private final boolean needsGradient;
  private INDArray value;
  private long seed;

  Computed(Recording recording, Op op, Slot slot, Node... sources) {
    super(recording);
    this.op = op;
    this.slot = slot;
    this.sources = sources;
    boolean needed = false;
    for (Node source : sources) {
      needed |= source.needsGradient();
    }
    this.needsGradient = needed;
  }

  /** Computes the value. */
  void forward() {
    value = op.forward(this);
  }

  /** Adds to the gradients of the sources, unless nothing depends on the value. */
  void backward() {
    if (gradient() != null) {
      op.backward(this, gradient());
    }
  }

  Pass pass() {
    return recording.pass();
  }

  Kernels kernels() {
    return recording.pass().kernels();
  }

  /** Returns the number of sources. */
  int sources() {
    return sources.length;
  }

  Node source(int i) {
    return sources[i];
  }

  /** Returns the value of a source; null if there are fewer. */
  INDArray x(int i) {
    return i < sources.length ? sources[i].value() : null;
  }

  /** Returns the seed of the random numbers of the node, which the operation sets. */
  long seed() {
    return seed;
  }

  void drawSeed() {
    seed = recording.nextSeed();
  }

  /** Returns a work array, the same one in each batch. */
  INDArray buffer(String role, long... shape) {
    return slot.buffer(role, pass().dataType(), shape);
  }

  /** Returns the array for the value. */
  INDArray y(long... shape) {
    return buffer("y", shape);
  }

  /** Returns an array in another shape. */
  INDArray view(String role, INDArray base, long... shape) {
    return slot.view(role, base, shape);
  }

  /** Returns an axis of a source; negative ones count from the end. */
  Axis axis(int i, int axis) {
    int rank = sources[i].rank();
    if (axis < -rank || axis >= rank) {
      throw misfit("axis %s is read".formatted(axis));
    }
    return Axis.of(sources[i].shape(), axis);
  }

  /** Returns the exception for sources whose shapes do not fit. */
  IllegalArgumentException misfit(String rule) {
    StringBuilder shapes = new StringBuilder();
    for (Node source : sources) {
      shapes.append(shapes.isEmpty() ? "" : " and ").append(Arrays.toString(source.shape()));
    }
    return new IllegalArgumentException(
        "%s: %s, but the shapes are %s".formatted(recording.layer(), rule, shapes));
  }

  @Override
  INDArray value() {
    return op.isView() && value == null ? op.forward(this) : value;
  }

  /** Drops a value that is a view of a parameter, whose array may change. */
  void renew() {
    if (op.isView()) {
      value = null;
    }
  }

  @Override
  boolean isBuffer() {
    return !op.isView();
  }

  @Override
  boolean takesArrays() {
    return true;
  }

  @Override
  boolean needsGradient() {
    return needsGradient;
  }

  @Override
  INDArray gradientMemory() {
    return buffer("gradient", shape());
  }

  @Override
  INDArray scratch() {
    return buffer("more gradient", shape());
  }
}
