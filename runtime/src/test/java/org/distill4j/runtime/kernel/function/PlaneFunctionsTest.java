package org.distill4j.runtime.kernel.function;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** One channel of an image under windows of many geometries, against a pixel-by-pixel reference. */
class PlaneFunctionsTest {

  /** All fitting windows of sizes 1 to 5 and strides 1 to 3 on images of several sizes. */
  static Stream<ImageWindow> windows() {
    Stream.Builder<ImageWindow> windows = Stream.builder();
    for (int[] image : new int[][] {{1, 1}, {2, 3}, {3, 2}, {4, 6}, {6, 6}, {5, 7}}) {
      for (int size = 1; size <= 5; size++) {
        for (int stride = 1; stride <= 3; stride++) {
          add(windows, image, size, stride);
        }
      }
    }
    return windows.build();
  }

  private static void add(Stream.Builder<ImageWindow> windows, int[] image, int size, int stride) {
    var array = Nd4j.zeros(1, 1, image[0], image[1]);
    if (image[0] % stride == 0 && image[1] % stride == 0) {
      windows.add(ImageWindow.padded(array, size, stride));
    }
    boolean fits = image[0] >= size && image[1] >= size;
    if (fits && (image[0] - size) % stride == 0 && (image[1] - size) % stride == 0) {
      windows.add(ImageWindow.inside(array, size, stride));
    }
  }

  /** The pixel under a tap at a position, or -1 outside of the image. */
  private static int pixel(ImageWindow window, int tap, int position) {
    int line =
        position / window.columns() * window.stride() - window.before() + tap / window.size();
    int column =
        position % window.columns() * window.stride() - window.before() + tap % window.size();
    boolean inside = line >= 0 && line < window.height() && column >= 0 && column < window.width();
    return inside ? line * window.width() + column : -1;
  }

  private static float[] normal(int length) {
    Random random = new Random(length);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("windows")
  void copiesThePixelsUnderEachTap(ImageWindow window) {
    float[] plane = normal(window.pixels());
    float[] covered = new float[window.places()];
    for (int tap = 0; tap < window.taps(); tap++) {
      Arrays.fill(covered, Float.NaN);
      PlaneFunctions.cover(plane, window, tap, covered);
      for (int i = 0; i < covered.length; i++) {
        int pixel = pixel(window, tap, i);
        assertWithMessage("tap %s, position %s", tap, i)
            .that(covered[i])
            .isEqualTo(pixel < 0 ? 0 : plane[pixel]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("windows")
  void addsTheValuesOfEachTapToThePixelsUnderIt(ImageWindow window) {
    float[] values = normal(window.places());
    for (int tap = 0; tap < window.taps(); tap++) {
      float[] plane = normal(window.pixels());
      float[] expected = plane.clone();
      for (int i = 0; i < values.length; i++) {
        int pixel = pixel(window, tap, i);
        if (pixel >= 0) {
          expected[pixel] += values[i];
        }
      }
      PlaneFunctions.addCovered(values, window, tap, plane);
      assertWithMessage("tap %s", tap).that(plane).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("windows")
  void findsTheMaximumAndSendsTheGradientToIt(ImageWindow window) {
    float[] plane = normal(window.pixels());
    float[] greatest = new float[window.places()];
    PlaneFunctions.greatest(plane, window, greatest);
    float[] expected = new float[window.places()];
    Arrays.fill(expected, Float.NEGATIVE_INFINITY);
    int[] winners = new int[window.places()];
    for (int tap = 0; tap < window.taps(); tap++) {
      for (int i = 0; i < expected.length; i++) {
        int pixel = pixel(window, tap, i);
        if (pixel >= 0 && plane[pixel] > expected[i]) {
          expected[i] = plane[pixel];
          winners[i] = pixel;
        }
      }
    }
    assertThat(greatest).isEqualTo(expected);

    float[] gradient = normal(window.places());
    double[] sums = new double[window.pixels()];
    for (int i = 0; i < winners.length; i++) {
      sums[winners[i]] += gradient[i];
    }
    float[] result = new float[window.pixels()];
    PlaneFunctions.addToGreatest(plane, greatest, gradient.clone(), window, result);
    for (int i = 0; i < sums.length; i++) {
      assertWithMessage("pixel %s", i).that((double) result[i]).isWithin(1e-5).of(sums[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("windows")
  void sharesCountThePixelsInside(ImageWindow window) {
    float[] shares = PlaneFunctions.shares(window);
    for (int i = 0; i < shares.length; i++) {
      int count = 0;
      for (int tap = 0; tap < window.taps(); tap++) {
        count += pixel(window, tap, i) >= 0 ? 1 : 0;
      }
      assertWithMessage("position %s", i).that(shares[i]).isEqualTo(1f / count);
    }
  }
}
