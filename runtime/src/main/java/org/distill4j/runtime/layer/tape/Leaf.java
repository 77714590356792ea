package org.distill4j.runtime.layer.tape;

import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An input, a mask or a parameter. */
final class Leaf extends Node {

  private final Slot slot;
  private final Supplier<INDArray> read;
  private final Supplier<INDArray> memory;
  private INDArray value;

  /**
   * Creates a leaf.
   *
   * @param read returns its value, which is valid during one call of the layer
   * @param memory returns the array for its gradient; null if none is needed
   */
  Leaf(Recording recording, Slot slot, Supplier<INDArray> read, Supplier<INDArray> memory) {
    super(recording);
    this.slot = slot;
    this.read = read;
    this.memory = memory;
    this.value = read.get();
  }

  /** Reads the value again, for the next call of the layer. */
  void renew() {
    value = null;
  }

  @Override
  INDArray value() {
    if (value == null) {
      value = read.get();
    }
    return value;
  }

  @Override
  boolean needsGradient() {
    return memory != null;
  }

  @Override
  INDArray gradientMemory() {
    return memory.get();
  }

  @Override
  INDArray scratch() {
    return slot.buffer("more gradient", recording.pass().dataType(), shape());
  }

  /** Makes sure that the gradient is in the array that was given for it. */
  void deliver() {
    INDArray target = gradientMemory();
    if (gradient() == null) {
      recording.pass().kernels().elements().fill(0, target);
    } else if (gradient() != target) {
      recording.pass().kernels().elements().copy(gradient(), target);
    }
  }
}
