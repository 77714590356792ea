package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The geometry of windows. */
class ImageWindowTest {

  private static INDArray image(int height, int width) {
    return Nd4j.zeros(2, 3, height, width);
  }

  @Test
  void aPaddedWindowDividesTheSizeByTheStride() {
    ImageWindow window = ImageWindow.padded(image(6, 4), 3, 2);
    assertThat(window).isEqualTo(new ImageWindow(3, 6, 4, 3, 2, 1, 3, 2));
    assertThat(window.result(5, 7)).isEqualTo(new long[] {5, 7, 3, 2});
    assertThat(window.places()).isEqualTo(6);
    assertThat(window.taps()).isEqualTo(9);
    assertThat(window.covered()).isEqualTo(27);
    assertThat(window.pixels()).isEqualTo(24);
  }

  @Test
  void theLargerHalfOfOddPaddingIsAboveAndLeft() {
    assertThat(ImageWindow.padded(image(4, 4), 2, 1).before()).isEqualTo(1);
    assertThat(ImageWindow.padded(image(4, 4), 4, 1).before()).isEqualTo(2);
    assertThat(ImageWindow.padded(image(4, 4), 5, 1).before()).isEqualTo(2);
    assertThat(ImageWindow.padded(image(4, 4), 2, 2).before()).isEqualTo(0);
    assertThat(ImageWindow.padded(image(4, 4), 1, 2).before()).isEqualTo(0);
  }

  @Test
  void aWindowInsideHasNoPadding() {
    assertThat(ImageWindow.inside(image(5, 7), 3, 2))
        .isEqualTo(new ImageWindow(3, 5, 7, 3, 2, 0, 2, 3));
    assertThat(ImageWindow.inside(image(5, 7), 5, 1).result(1, 1))
        .isEqualTo(new long[] {1, 1, 1, 3});
  }

  @Test
  void refusesSizesThatDoNotFit() {
    assertThat(message(() -> ImageWindow.padded(image(5, 4), 3, 2)))
        .contains("height must be a multiple of the stride");
    assertThat(message(() -> ImageWindow.padded(image(4, 5), 3, 2)))
        .contains("width must be a multiple of the stride");
    assertThat(message(() -> ImageWindow.inside(image(4, 5), 3, 2)))
        .contains("height less the size must be a multiple of the stride, and not negative");
    assertThat(message(() -> ImageWindow.inside(image(4, 2), 3, 1)))
        .contains("[2, 3, 4, 2]: the width less the size");
  }

  private static String message(Runnable action) {
    return assertThrows(IllegalArgumentException.class, action::run).getMessage();
  }

  @Test
  void theRangeOfPositionsOfATapIsExactlyThoseInside() {
    for (int length = 1; length <= 8; length++) {
      for (int size = 1; size <= 5; size++) {
        for (int stride = 1; stride <= 3; stride++) {
          if (length % stride == 0) {
            checkRange(ImageWindow.padded(image(length, length), size, stride), length);
          }
        }
      }
    }
  }

  private static void checkRange(ImageWindow window, int length) {
    for (int tap = 0; tap < window.size(); tap++) {
      int first = window.first(tap);
      int end = window.end(tap, window.lines(), length);
      for (int position = 0; position < window.lines(); position++) {
        int pixel = position * window.stride() - window.before() + tap;
        assertWithMessage("%s, tap %s, position %s", window, tap, position)
            .that(position >= first && position < end)
            .isEqualTo(pixel >= 0 && pixel < length);
      }
    }
  }
}
