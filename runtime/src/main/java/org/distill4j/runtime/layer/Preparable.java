package org.distill4j.runtime.layer;

/**
 * A loss with a part that depends only on the teacher signals of an example and is therefore the
 * same in every epoch: an order of answers, statistics of passes, margins. This part is a separate
 * layer that runs once per example when the teacher is recorded. Its result is stored in place of
 * the teacher signals.
 *
 * <p>{@code forward} of this layer computes the loss without preparation. Its result is the same up
 * to the single precision of stored values.
 */
public interface Preparable extends Layer {

  /**
   * Returns the number of prepared inputs, which are the first ones of the signature; 0 if this
   * configuration has nothing to prepare.
   */
  int preparedInputs();

  /**
   * Returns the layer that computes the stored value from these inputs, in order: [batch, ...],
   * finite numbers. It must draw no random numbers, train no parameters, and compute each example
   * independently of the others. Losses with equal preparations share the stored value, so the
   * record should have no components beyond those it needs.
   */
  Layer preparation();

  /**
   * Returns the loss as a function of the result of {@link #preparation}, followed by the other
   * inputs.
   */
  Layer prepared();
}
