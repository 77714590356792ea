package org.distill4j.runtime.kernel.shared;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Images as patches and back, by one copy with permuted axes. */
public final class Patches {

  private Patches() {}

  /** Copies the pixels of images to patches. */
  public static void cut(INDArray images, int size, INDArray patches) {
    parts(patches, images, size).assign(pixels(images, size));
  }

  /** Copies the pixels of patches to images. */
  public static void join(INDArray patches, int size, INDArray images) {
    pixels(images, size).assign(parts(patches, images, size));
  }

  /** A view [batch, rows, columns, channels, size, size] of patches. */
  private static INDArray parts(INDArray patches, INDArray images, int size) {
    return patches.reshape(
        'c',
        images.size(0),
        images.size(2) / size,
        images.size(3) / size,
        images.size(1),
        size,
        size);
  }

  /** A view of images with the axes of {@link #parts}. */
  private static INDArray pixels(INDArray images, int size) {
    return images
        .reshape(
            'c',
            images.size(0),
            images.size(1),
            images.size(2) / size,
            size,
            images.size(3) / size,
            size)
        .permute(0, 2, 4, 1, 3, 5);
  }
}
