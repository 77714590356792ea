package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Convolution and pooling of images [batch, channels, height, width]. Beyond the edge, convolution
 * reads zeros and pooling ignores positions.
 */
public interface ImageKernels {

  /**
   * y[b, o, position] = the inner product of w[o] and the pixels of x[b] under the window.
   *
   * @param w [result channels, channels / groups * size * size]
   * @param groups the number of equal groups of channels: group g of the result reads group g of
   *     the input
   * @param y {@link ImageWindow#result}
   */
  void convolve(INDArray x, INDArray w, int groups, ImageWindow window, INDArray y);

  /** Adds to dw the gradient of {@link #convolve} with respect to w. */
  void addWeightGradient(INDArray x, INDArray dy, int groups, ImageWindow window, INDArray dw);

  /** Computes the gradient of {@link #convolve} with respect to x. */
  void inputGradient(INDArray dy, INDArray w, int groups, ImageWindow window, INDArray dx);

  /**
   * Cuts images into square patches, in row-major order of their places: y[b, place] = the pixels
   * of a patch in the order channel, row, column.
   *
   * @param x [batch, channels, height, width], with sides that the size divides
   * @param y [batch, places, channels * size * size]
   */
  void patches(INDArray x, int size, INDArray y);

  /** Computes the inverse of {@link #patches}, which is its gradient: images from patches. */
  void joinPatches(INDArray y, int size, INDArray x);

  /** Computes the maximum of each channel under the window. */
  void maxPool(INDArray x, ImageWindow window, INDArray y);

  /**
   * Computes the gradient of {@link #maxPool}: each dy goes to the maximum, the first one of
   * equals.
   *
   * @param y the result of {@link #maxPool}
   */
  void maxPoolGradient(INDArray x, INDArray y, INDArray dy, ImageWindow window, INDArray dx);

  /** Computes the mean of each channel under the window, inside of the image. */
  void meanPool(INDArray x, ImageWindow window, INDArray y);

  /** Computes the gradient of {@link #meanPool}. */
  void meanPoolGradient(INDArray dy, ImageWindow window, INDArray dx);
}
