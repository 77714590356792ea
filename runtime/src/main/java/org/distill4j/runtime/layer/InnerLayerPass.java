package org.distill4j.runtime.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The pass of a layer inside another layer. It has buffers of its own; parameters and state are
 * those of the outer layer under a prefix.
 */
public abstract class InnerLayerPass implements Pass {

  private final String prefix;
  private final Map<String, String> names = new HashMap<>();
  private final Buffers buffers = new Buffers();
  private final Workspaces workspaces = new Workspaces();

  /**
   * Creates a pass.
   *
   * @param prefix the prefix of the names of its parameters and its state in the outer layer
   */
  protected InnerLayerPass(String prefix) {
    this.prefix = prefix;
  }

  /** Returns the pass of the outer layer for the present batch. */
  protected abstract Pass outer();

  private String full(String name) {
    return names.computeIfAbsent(name, prefix::concat);
  }

  @Override
  public Kernels kernels() {
    return outer().kernels();
  }

  @Override
  public DataType dataType() {
    return outer().dataType();
  }

  @Override
  public boolean training() {
    return outer().training();
  }

  @Override
  public double epoch() {
    return outer().epoch();
  }

  @Override
  public boolean frozen() {
    return outer().frozen();
  }

  @Override
  public boolean forwardOnly() {
    return outer().forwardOnly();
  }

  @Override
  public INDArray parameter(String name) {
    return outer().parameter(full(name));
  }

  @Override
  public void gatherParameter(String name, int[] rows, INDArray target) {
    outer().gatherParameter(full(name), rows, target);
  }

  @Override
  public INDArray gradient(String name) {
    return outer().gradient(full(name));
  }

  @Override
  public INDArray state(String name) {
    return outer().state(full(name));
  }

  @Override
  public INDArray buffer(String role, long... shape) {
    return buffers.get(role, dataType(), shape);
  }

  @Override
  public <T> T workspace(Class<T> type, Supplier<T> maker) {
    return workspaces.get(type, maker);
  }
}
