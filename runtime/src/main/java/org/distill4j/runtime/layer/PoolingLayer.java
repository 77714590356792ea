package org.distill4j.runtime.layer;

import org.distill4j.runtime.kernel.api.ImageKernels;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The greatest or the mean pixel of each channel under a moving window, from [batch, channels,
 * height, width] to [batch, channels, lines, columns], with {@link Border} saying how many lines
 * and columns. Only pixels inside of the image count.
 *
 * @param function what is made of the pixels
 * @param size the lines and columns of the window, at least 1
 * @param stride how far the window moves, at least 1
 * @param border what it does at the edges
 */
public record PoolingLayer(PoolingFunction function, int size, int stride, Border border)
    implements Layer {

  /** Checks the sizes. */
  public PoolingLayer {
    Require.positive("size", size);
    Require.positive("stride", stride);
  }

  private ImageWindow window(Pass pass) {
    return border.window(pass.input(0), size, stride);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    ImageWindow window = window(pass);
    INDArray y = pass.buffer("y", window.result(x.size(0), x.size(1)));
    ImageKernels images = pass.kernels().images();
    switch (function) {
      case MAX -> images.maxPool(x, window, y);
      case MEAN -> images.meanPool(x, window, y);
    }
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(0)) {
      return;
    }
    INDArray dx = pass.inputGradient(0);
    ImageWindow window = window(pass);
    ImageKernels images = pass.kernels().images();
    switch (function) {
      case MAX -> {
        INDArray y = pass.buffer("y", outputGradient.shape());
        images.maxPoolGradient(pass.input(0), y, outputGradient, window, dx);
      }
      case MEAN -> images.meanPoolGradient(outputGradient, window, dx);
    }
  }
}
