package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The geometry of a square window that moves over images, for convolution and pooling. A position
 * is one location of the window; a tap is one pixel of the window.
 *
 * @param channels the number of channels
 * @param height the height of the image in pixels
 * @param width the width of the image in pixels
 * @param size the side length of the window in pixels
 * @param stride the stride in pixels
 * @param before the padding above and left of the image in pixels
 * @param lines the number of positions in the vertical direction
 * @param columns the number of positions in the horizontal direction
 */
public record ImageWindow(
    int channels, int height, int width, int size, int stride, int before, int lines, int columns) {

  /**
   * Returns the window with "same" padding, whose result is smaller than the image by the factor
   * stride. If the padding is odd, the larger half is above and left.
   *
   * @param image [batch, channels, height, width]
   * @throws IllegalArgumentException if height or width is not a multiple of the stride
   */
  public static ImageWindow padded(INDArray image, int size, int stride) {
    requireMultiple(image, 2, 0, size, stride);
    requireMultiple(image, 3, 0, size, stride);
    int lines = (int) image.size(2) / stride;
    int columns = (int) image.size(3) / stride;
    int before = (Math.max(size - stride, 0) + 1) / 2;
    return of(image, size, stride, before, lines, columns);
  }

  /**
   * Returns the window without padding.
   *
   * @param image [batch, channels, height, width]
   * @throws IllegalArgumentException if the window is larger than the image, or its last position
   *     does not end at the edge
   */
  public static ImageWindow inside(INDArray image, int size, int stride) {
    requireMultiple(image, 2, size, size, stride);
    requireMultiple(image, 3, size, size, stride);
    int lines = (int) (image.size(2) - size) / stride + 1;
    int columns = (int) (image.size(3) - size) / stride + 1;
    return of(image, size, stride, 0, lines, columns);
  }

  private static ImageWindow of(
      INDArray image, int size, int stride, int before, int lines, int columns) {
    return new ImageWindow(
        (int) image.size(1),
        (int) image.size(2),
        (int) image.size(3),
        size,
        stride,
        before,
        lines,
        columns);
  }

  private static void requireMultiple(INDArray image, int axis, int less, int size, int stride) {
    long rest = image.size(axis) - less;
    if (rest < 0 || rest % stride != 0) {
      throw new IllegalArgumentException(
          "A window of size %s and stride %s does not fit images of %s: the %s must be a multiple"
                  .formatted(
                      size,
                      stride,
                      Arrays.toString(image.shape()),
                      (axis == 2 ? "height" : "width") + (less == 0 ? "" : " less the size"))
              + " of the stride"
              + (less == 0 ? "" : ", and not negative"));
    }
  }

  /** Returns the number of positions. */
  public int places() {
    return lines * columns;
  }

  /** Returns the number of pixels of the window in one channel. */
  public int taps() {
    return size * size;
  }

  /** Returns the number of pixels of the window in all channels. */
  public int covered() {
    return channels * taps();
  }

  /** Returns the number of pixels of one channel. */
  public int pixels() {
    return height * width;
  }

  /** Returns the shape of the result for a batch. */
  public long[] result(long batch, long resultChannels) {
    return new long[] {batch, resultChannels, lines, columns};
  }

  /** Returns the first position whose tap is at or after the start of the axis. */
  public int first(int tap) {
    return Math.max(0, (before - tap + stride - 1) / stride);
  }

  /** Returns the end (exclusive) of the positions whose tap is before the end of the axis. */
  public int end(int tap, int places, int length) {
    int last = length - 1 + before - tap;
    return last < 0 ? 0 : Math.min(places, last / stride + 1);
  }
}
