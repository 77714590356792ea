package org.distill4j.runtime.layer;

/**
 * A loss part of whose work is the same in every epoch, because it follows from what its teacher
 * gives for an example alone: an order of answers, statistics of passes, margins. That part is a
 * layer of its own, which runs once for each example when the teacher is recorded; what it gives is
 * kept in place of what the teacher gave.
 *
 * <p>{@code forward} of this layer is the loss without a preparation and gives the same, up to the
 * single precision in which prepared values are kept.
 */
public interface Preparable extends Layer {

  /**
   * How many of the inputs are prepared: the first ones of the signature; 0 where as it is set it
   * has nothing to prepare.
   */
  int preparedInputs();

  /**
   * Computes from these inputs, in their order, what is kept: [batch, ...], finite numbers. It
   * draws no random numbers and trains no parameters, and what it gives for one example does not
   * depend on the others. Two losses whose preparations are equal share what is kept, so it has no
   * components but those that it needs.
   */
  Layer preparation();

  /** The loss as a function of what {@link #preparation} gave, and then the other inputs. */
  Layer prepared();
}
