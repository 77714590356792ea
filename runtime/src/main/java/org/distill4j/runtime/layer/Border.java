package org.distill4j.runtime.layer;

import org.distill4j.runtime.kernel.api.ImageWindow;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a window does at the edges of an image. */
public enum Border {
  /** It reaches over them, so that the result is the image's size divided by the stride. */
  SAME {
    @Override
    ImageWindow window(INDArray image, int size, int stride) {
      return ImageWindow.padded(image, size, stride);
    }
  },
  /** It stays inside: the result is (the image's size - the window's) / stride + 1. */
  VALID {
    @Override
    ImageWindow window(INDArray image, int size, int stride) {
      return ImageWindow.inside(image, size, stride);
    }
  };

  /** Where the window stands. */
  abstract ImageWindow window(INDArray image, int size, int stride);
}
