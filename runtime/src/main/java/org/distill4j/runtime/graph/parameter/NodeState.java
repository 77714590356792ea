package org.distill4j.runtime.graph.parameter;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The untrained state that a node keeps from step to step, such as running statistics, as one
 * vector.
 */
public final class NodeState {

  private final INDArray vector;
  private final Map<String, INDArray> views;

  /** Creates the initial state of a layer. */
  public NodeState(Layer layer, DataType type, long seed, String node) {
    long length = layer.state().stream().mapToLong(Parameter::length).sum();
    this.vector = length == 0 ? null : Nd4j.create(type, length);
    this.views = length == 0 ? Map.of() : ParameterViews.of(layer.state(), vector);
    for (Parameter part : layer.state()) {
      ParameterViews.fill(
          views.get(part.name()), part.initialisation(), Seeds.parameter(seed, node, part.name()));
    }
  }

  /** Returns true if the layer keeps no state. */
  public boolean isEmpty() {
    return vector == null;
  }

  /** Returns the arrays by name, in their declared shapes. */
  public Map<String, INDArray> views() {
    return views;
  }

  /** Returns a copy of all arrays. */
  public INDArray copy() {
    return vector.dup();
  }

  /** Assigns the values of a {@link #copy} of the same layer's state. */
  public void assign(INDArray copy) {
    vector.assign(copy);
  }

  /** Returns all numbers as text: doubles in Base64. */
  public String encoded() {
    double[] values = HostArrays.doubles(vector);
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /**
   * Assigns the numbers of an {@link #encoded} state.
   *
   * @throws IllegalArgumentException if it is not a state of this layer
   */
  public void decode(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    long length = isEmpty() ? 0 : vector.length();
    if (bytes.length != length * Double.BYTES) {
      throw new IllegalArgumentException(
          "The stored state has " + bytes.length + " bytes, not " + length + " numbers");
    }
    if (!isEmpty()) {
      double[] values = new double[(int) length];
      ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
      vector.assign(Nd4j.createFromArray(values).castTo(vector.dataType()));
    }
  }
}
