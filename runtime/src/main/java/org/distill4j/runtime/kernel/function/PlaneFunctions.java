package org.distill4j.runtime.kernel.function;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.ImageWindow;

/** Functions of one channel of one image under a moving window, line by line. */
public final class PlaneFunctions {

  private PlaneFunctions() {}

  /** Copies the pixels under one tap of the window at each position; 0 outside of the image. */
  public static void cover(float[] plane, ImageWindow window, int tap, float[] covered) {
    int stride = window.stride();
    Arrays.fill(covered, 0);
    Line line = new Line(window, tap);
    while (line.next()) {
      int pixel = line.pixel;
      int place = line.place;
      if (stride == 1) {
        System.arraycopy(plane, pixel, covered, place, line.length);
      } else {
        for (int i = 0; i < line.length; i++) {
          covered[place + i] = plane[pixel + i * stride];
        }
      }
    }
  }

  /** Adds the values of one tap at each position to the pixels under it. */
  public static void addCovered(float[] covered, ImageWindow window, int tap, float[] plane) {
    int stride = window.stride();
    Line line = new Line(window, tap);
    while (line.next()) {
      int pixel = line.pixel;
      int place = line.place;
      int length = line.length;
      if (stride == 1) {
        for (int i = 0; i < length; i++) {
          plane[pixel + i] += covered[place + i];
        }
      } else {
        for (int i = 0; i < length; i++) {
          plane[pixel + i * stride] += covered[place + i];
        }
      }
    }
  }

  /** Computes the maximum at each position. */
  public static void greatest(float[] plane, ImageWindow window, float[] result) {
    Arrays.fill(result, Float.NEGATIVE_INFINITY);
    for (int tap = 0; tap < window.taps(); tap++) {
      Line line = new Line(window, tap);
      while (line.next()) {
        for (int i = 0; i < line.length; i++) {
          float value = plane[line.pixel + i * window.stride()];
          int place = line.place + i;
          result[place] = Math.max(result[place], value);
        }
      }
    }
  }

  /** Adds the gradient of each position to the first pixel there that is the maximum. */
  public static void addToGreatest(
      float[] plane, float[] greatest, float[] gradient, ImageWindow window, float[] result) {
    for (int tap = 0; tap < window.taps(); tap++) {
      Line line = new Line(window, tap);
      while (line.next()) {
        for (int i = 0; i < line.length; i++) {
          int pixel = line.pixel + i * window.stride();
          int place = line.place + i;
          if (plane[pixel] == greatest[place]) {
            result[pixel] += gradient[place];
            gradient[place] = 0;
          }
        }
      }
    }
  }

  /** Returns 1 over the number of pixels under the window at each position. */
  public static float[] shares(ImageWindow window) {
    float[] shares = new float[window.places()];
    for (int tap = 0; tap < window.taps(); tap++) {
      Line line = new Line(window, tap);
      while (line.next()) {
        for (int i = 0; i < line.length; i++) {
          shares[line.place + i]++;
        }
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = 1 / shares[i];
    }
    return shares;
  }

  /**
   * Iterates over the lines of positions at which one tap of the window lies inside of the image.
   */
  private static final class Line {

    private final ImageWindow window;
    private final int down;
    private final int right;
    private final int first;
    private final int length;
    private final int end;
    private int line;
    private int place;
    private int pixel;

    Line(ImageWindow window, int tap) {
      this.window = window;
      this.down = tap / window.size();
      this.right = tap % window.size();
      this.first = window.first(right);
      this.length = window.end(right, window.columns(), window.width()) - first;
      this.end = window.end(down, window.lines(), window.height());
      this.line = window.first(down) - 1;
    }

    boolean next() {
      line++;
      place = line * window.columns() + first;
      pixel =
          (line * window.stride() - window.before() + down) * window.width()
              + first * window.stride()
              - window.before()
              + right;
      return line < end && length > 0;
    }
  }
}
