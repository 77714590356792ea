package org.distill4j.runtime.layer;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The context of a {@link Layer}: the inputs, masks, parameters and buffers of one node for one
 * batch.
 */
public interface Pass {

  /** Returns the kernels that all layers compute with. */
  Kernels kernels();

  /** Returns the data type of values and parameters: FLOAT, or DOUBLE in gradient checks. */
  DataType dataType();

  /** Returns true in training, when dropout and batch statistics are active. */
  boolean training();

  /**
   * Returns the number of epochs completed: 0 at the first step, 1.5 in the middle of the second
   * epoch, and 0 outside of training. Layers whose behaviour changes during training depend on
   * this.
   */
  double epoch();

  /**
   * Returns true if the spec or a stage of the training freezes the node. A layer may then omit the
   * gradients of its parameters and must not change its state.
   */
  boolean frozen();

  /**
   * Returns true if no backward pass will follow, so that values which only it reads need not be
   * kept.
   */
  default boolean forwardOnly() {
    return false;
  }

  /** Returns the number of inputs. */
  int inputs();

  /** Returns input i, which must not be changed. */
  INDArray input(int i);

  /**
   * Returns the rows of the last axis of input i, of FLOAT or DOUBLE, which must not be changed.
   * Recorded teacher signals are read in place without becoming an array, so that only the rows
   * that are read cost time.
   */
  default Rows rows(int i) {
    return HostRows.reading(input(i));
  }

  /** Returns the shape of input i without creating an array for it. */
  default long[] shape(int i) {
    return input(i).shape();
  }

  /** Returns the mask of input i, or null if all its steps count. */
  INDArray mask(int i);

  /**
   * Returns a parameter in its declared shape, which must not be changed: a view of the parameter
   * vector or, if it is frozen, an array that is valid until the end of this call of the layer.
   */
  INDArray parameter(String name);

  /**
   * Copies rows of a parameter: target[i] = parameter[rows[i]]. Of a frozen parameter in a reduced
   * form, only these rows are decoded.
   *
   * @param rows the rows of the last axis
   * @param target [rows.length, columns]
   */
  default void gatherParameter(String name, int[] rows, INDArray target) {
    int columns = Math.toIntExact(target.size(-1));
    kernels().rows().gather(parameter(name), 0, rows, target, 0, columns);
  }

  /** Returns the gradient of a parameter, to be accumulated: a view of the gradient vector. */
  INDArray gradient(String name);

  /**
   * Returns an array of {@link Layer#state} in its declared shape; it persists from step to step
   * and is saved.
   */
  INDArray state(String name);

  /** Returns true if the gradient with respect to input i is needed. */
  boolean needsInputGradient(int i);

  /**
   * Returns the array for the gradient with respect to input i, in the shape of the input; to be
   * overwritten.
   */
  INDArray inputGradient(int i);

  /**
   * Returns a work array of {@link #dataType}, which the node keeps from step to step.
   *
   * @param role the purpose of the array, unique in the layer
   * @param shape the shape
   */
  INDArray buffer(String role, long... shape);

  /**
   * Returns an object with Java work arrays, which the node keeps from step to step. The default
   * creates a new one.
   *
   * @param type the class, of which a node keeps one object
   * @param maker creates the object, which may depend on the layer only
   */
  default <T> T workspace(Class<T> type, Supplier<T> maker) {
    return maker.get();
  }

  /**
   * Returns the random numbers of this node for this step. They depend on the seed, the node and
   * the step only, not on draws of other nodes.
   */
  SplittableRandom random();
}
