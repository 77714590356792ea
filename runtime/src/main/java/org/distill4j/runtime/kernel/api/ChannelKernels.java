package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Functions of each channel of [batch, channels, ...]: axis 1 of features [batch, features] and of
 * images [batch, channels, height, width]. What holds one number for each channel is a vector
 * [channels].
 */
public interface ChannelKernels {

  /** x += shift[c] for each channel c. */
  void addShift(INDArray shift, INDArray x);

  /** sums[c] += the sum of x in channel c. */
  void addSums(INDArray x, INDArray sums);

  /**
   * The mean and the biased variance of each channel, over the batch and all further axes.
   *
   * @param mean becomes the mean
   * @param variance becomes the mean square of the distance from it
   */
  void moments(INDArray x, INDArray mean, INDArray variance);

  /**
   * y = gamma (x - mean) / sqrt(variance + epsilon) + beta for each channel.
   *
   * @param norm the vectors
   */
  void normalise(INDArray x, ChannelNorm norm, INDArray y);

  /**
   * The gradients of {@link #normalise}.
   *
   * @param ofBatch whether mean and variance are the {@link #moments} of x, which then change with
   *     it; they are constants otherwise
   * @param dgamma is added to
   * @param dbeta is added to
   * @param dx is overwritten; null if it is not wanted
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
