package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A square window that moves over images, and where it stands: what convolution and pooling share.
 *
 * @param channels the channels of an image
 * @param height the lines of an image
 * @param width the pixels of a line
 * @param size the lines and pixels of the window
 * @param stride how far it moves
 * @param before how many lines above and pixels left of the image it begins
 * @param lines how often it stands below another
 * @param columns how often it stands beside another
 */
public record ImageWindow(
    int channels, int height, int width, int size, int stride, int before, int lines, int columns) {

  /**
   * The window that gives 1 / stride of the lines and columns: it reaches over the edges by as much
   * as is needed for that, the larger half above and left.
   *
   * @param image [batch, channels, height, width]
   * @throws IllegalArgumentException if the image's sizes are no multiples of the stride
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
   * The window that stays inside of the image.
   *
   * @param image [batch, channels, height, width]
   * @throws IllegalArgumentException if the window is larger than the image, or its last place does
   *     not end with the image
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
          "A window of size %d and stride %d does not fit images of %s: the %s must be a multiple"
                  .formatted(
                      size,
                      stride,
                      Arrays.toString(image.shape()),
                      (axis == 2 ? "height" : "width") + (less == 0 ? "" : " less the size"))
              + " of the stride"
              + (less == 0 ? "" : ", and not negative"));
    }
  }

  /** How many places the window has. */
  public int places() {
    return lines * columns;
  }

  /** How many pixels of an image it covers. */
  public int taps() {
    return size * size;
  }

  /** How many numbers of an image it covers. */
  public int covered() {
    return channels * taps();
  }

  /** How many pixels a channel of an image has. */
  public int pixels() {
    return height * width;
  }

  /** The shape of what it gives for a batch. */
  public long[] result(long batch, long resultChannels) {
    return new long[] {batch, resultChannels, lines, columns};
  }

  /** The first place whose tap lies at 0 or behind. */
  public int first(int tap) {
    return Math.max(0, (before - tap + stride - 1) / stride);
  }

  /** Behind the last of so many places whose tap lies before the end. */
  public int end(int tap, int places, int length) {
    int last = length - 1 + before - tap;
    return last < 0 ? 0 : Math.min(places, last / stride + 1);
  }
}
