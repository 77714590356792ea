package org.distill4j.runtime.layer.image;

import org.distill4j.runtime.kernel.api.ImageWindow;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The treatment of the edges of an image by a window. */
public enum Border {
  /**
   * The window extends beyond the edges, so that the result has the size of the image divided by
   * the stride.
   */
  SAME {
    @Override
    ImageWindow window(INDArray image, int size, int stride) {
      return ImageWindow.padded(image, size, stride);
    }
  },
  /** The window stays inside: the result has the size (image - window) / stride + 1. */
  VALID {
    @Override
    ImageWindow window(INDArray image, int size, int stride) {
      return ImageWindow.inside(image, size, stride);
    }
  };

  /** Returns the geometry of the window. */
  abstract ImageWindow window(INDArray image, int size, int stride);
}
