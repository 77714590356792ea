package org.distill4j.runtime.layer.tape;

import org.distill4j.runtime.layer.Pass;

/** The inputs, masks and parameters of a {@link TapeLayer} for one batch. */
public interface Tape {

  /** Returns the number of inputs. */
  int inputs();

  /** Returns input i of floats: [batch, ...]. */
  Variable input(int i);

  /**
   * Returns the mask of input i, [batch, steps] of 1 and 0, or null if all its steps count. Methods
   * of {@link Variable} that take a mask accept null.
   */
  Variable mask(int i);

  /**
   * Returns a parameter in its declared shape.
   *
   * @throws IllegalArgumentException if the layer declares no such parameter
   */
  Variable parameter(String name);

  /** Returns true in training; see {@link Pass#training}. */
  boolean training();
}
