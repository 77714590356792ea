package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Functions of each channel of [batch, channels, ...]: axis 1 of features [batch, features] and of
 * images [batch, channels, height, width]. Per-channel arguments are vectors [channels].
 */
public interface ChannelKernels {

  /** x += shift[c] for each channel c. */
  void addShift(INDArray shift, INDArray x);

  /** sums[c] += the sum of x in channel c. */
  void addSums(INDArray x, INDArray sums);

  /**
   * Computes the mean and the biased variance of each channel, over the batch and all further axes.
   *
   * @param mean receives the mean
   * @param variance receives the mean squared deviation
   */
  void moments(INDArray x, INDArray mean, INDArray variance);

  /**
   * y = gamma (x - mean) / sqrt(variance + epsilon) + beta for each channel.
   *
   * @param norm the vectors
   */
  void normalise(INDArray x, ChannelNorm norm, INDArray y);

  /**
   * Computes the gradients of {@link #normalise}.
   *
   * @param ofBatch true if mean and variance are the {@link #moments} of x and therefore depend on
   *     it; false if they are constants
   * @param dgamma is added to
   * @param dbeta is added to
   * @param dx is overwritten; null if not needed
   */
  void normaliseGradient(
      INDArray x,
      ChannelNorm norm,
      boolean ofBatch,
      INDArray dy,
      INDArray dgamma,
      INDArray dbeta,
      INDArray dx);
}
