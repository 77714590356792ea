package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Convolution and pooling of images [batch, channels, height, width]. Where a window reaches over
 * the edge there are zeros for a convolution, and nothing for pooling.
 */
public interface ImageKernels {

  /**
   * y[b, o, place] = the sum of w[o] times what the window covers of x[b] there.
   *
   * @param w [result channels, channels / groups * size * size]
   * @param groups into how many parts the channels are divided: part g of the result reads part g
   *     of the channels
   * @param y {@link ImageWindow#result}
   */
  void convolve(INDArray x, INDArray w, int groups, ImageWindow window, INDArray y);

  /** dw += the gradient of {@link #convolve} with respect to w. */
  void addWeightGradient(INDArray x, INDArray dy, int groups, ImageWindow window, INDArray dw);

  /** dx = the gradient of {@link #convolve} with respect to x. */
  void inputGradient(INDArray dy, INDArray w, int groups, ImageWindow window, INDArray dx);

  /** y = the greatest number of each channel that the window covers. */
  void maxPool(INDArray x, ImageWindow window, INDArray y);

  /**
   * The gradient of {@link #maxPool}: each dy goes to the greatest number, the first one of equals.
   *
   * @param y what {@link #maxPool} gave
   */
  void maxPoolGradient(INDArray x, INDArray y, INDArray dy, ImageWindow window, INDArray dx);

  /** y = the mean of the numbers of each channel that the window covers inside of the image. */
  void meanPool(INDArray x, ImageWindow window, INDArray y);

  /** The gradient of {@link #meanPool}. */
  void meanPoolGradient(INDArray dy, ImageWindow window, INDArray dx);
}
