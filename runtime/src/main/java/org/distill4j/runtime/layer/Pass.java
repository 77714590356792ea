package org.distill4j.runtime.layer;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a {@link Layer} works on: the inputs, masks, parameters and buffers of one node for one
 * batch.
 */
public interface Pass {

  /** The kernels that all layers compute with. */
  Kernels kernels();

  /** The data type of values and parameters: FLOAT, or DOUBLE in gradient checks. */
  DataType dataType();

  /** Whether dropout and the like are active. */
  boolean training();

  /**
   * How many epochs of the training are done: 0 at its first step, 1.5 in the middle of the second
   * epoch, and 0 outside a training. A layer that changes in the course of a training follows this.
   */
  double epoch();

  /**
   * Whether the parameters of the node stay as they are in this training, because a stage freezes
   * it. A layer then may leave out their gradients, and leaves its state as it is.
   */
  boolean frozen();

  /** The number of inputs. */
  int inputs();

  /** Input i, not to be changed. */
  INDArray input(int i);

  /**
   * Input i row by row as Java arrays, not to be changed: the rows of its last axis, of FLOAT or
   * DOUBLE. What was recorded of a teacher is read where it lies, without becoming an array, so
   * that only what is read costs time.
   */
  default Rows rows(int i) {
    return HostRows.reading(input(i));
  }

  /** The shape of input i, which need not become an array for it. */
  default long[] shape(int i) {
    return input(i).shape();
  }

  /** The mask of input i, or null where all its steps count. */
  INDArray mask(int i);

  /** The parameter, a view of the parameter vector in its declared shape. */
  INDArray parameter(String name);

  /** The parameter's gradient, to be added to: a view of the gradient vector. */
  INDArray gradient(String name);

  /** An array of {@link Layer#state}, in its declared shape; kept from step to step and saved. */
  INDArray state(String name);

  /** Whether the gradient with respect to input i is wanted. */
  boolean needsInputGradient(int i);

  /** Where the gradient with respect to input i goes, in its shape; to be overwritten. */
  INDArray inputGradient(int i);

  /**
   * An array of {@link #dataType} to work in, kept with the node from step to step.
   *
   * @param role what it is for, unique in the layer
   * @param shape its shape
   */
  INDArray buffer(String role, long... shape);

  /**
   * Returns an object with Java arrays to work in, kept with the node from step to step. A pass
   * that keeps nothing creates it anew.
   *
   * @param type its class, of which a node keeps one object
   * @param maker creates it; it depends on the layer alone
   */
  default <T> T workspace(Class<T> type, Supplier<T> maker) {
    return maker.get();
  }

  /**
   * Random numbers of this node for this step: the same for the same seed, node and step, whatever
   * the other nodes draw.
   */
  SplittableRandom random();
}
