package org.distill4j.samples.image.data;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Generates greyscale images of 28 x 28 pixels with one of ten figures, which is the class.
 * Position, size, rotation, shear and contrast vary; the background is uneven, a stroke crosses the
 * figure, and noise is added. Similar figures, such as a square and a frame, are hard to
 * distinguish when small, so class probabilities carry more information than the label.
 */
final class DrawnPhotos {

  static final int SIDE = 28;

  /** The figures in the order of their classes. */
  private static final List<Figure> FIGURES = List.of(Figure.values());

  static final int CLASSES = FIGURES.size();

  private static final double EDGE = 0.12;
  private static final double NOISE = 0.22;

  private final long seed;

  /** Creates a generator whose images depend only on the seed, the partition and the index. */
  DrawnPhotos(long seed) {
    this.seed = seed;
  }

  /** Returns the names of the classes. */
  static List<String> names() {
    return FIGURES.stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Generates images, with the classes in turn. */
  Photos photos(String partition, int count) {
    float[][] pixels = new float[count][];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] = i % CLASSES;
      long state = seed * 0x9E3779B97F4A7C15L + partition.hashCode() * 31L + i;
      pixels[i] = draw(FIGURES.get(classes[i]), new SplittableRandom(state).split());
    }
    return new Photos(SIDE, pixels, classes);
  }

  /** The position, size and contrast of a figure. */
  private record Pose(
      double x, double y, double cos, double sin, double scale, double shear, double contrast) {

    static Pose random(SplittableRandom random) {
      double angle = random.nextDouble(2 * Math.PI);
      return new Pose(
          SIDE / 2.0 + random.nextDouble(-4, 4),
          SIDE / 2.0 + random.nextDouble(-4, 4),
          StrictMath.cos(angle),
          StrictMath.sin(angle),
          random.nextDouble(5, 10),
          random.nextDouble(-0.3, 0.3),
          random.nextDouble(0.35, 0.9));
    }

    /** Returns the fraction of a pixel that the figure covers, from 0 to 1. */
    double cover(Figure figure, int column, int line) {
      double dx = (column + 0.5 - x) / scale;
      double dy = (line + 0.5 - y) / scale;
      double u = cos * dx + sin * dy;
      double v = cos * dy - sin * dx;
      return Math.max(0, Math.min(1, 0.5 - figure.outside(u + shear * v, v) / EDGE));
    }
  }

  /** A straight stroke across the image. */
  private record Stroke(double x, double y, double cos, double sin, double light) {

    static Stroke random(SplittableRandom random) {
      double angle = random.nextDouble(Math.PI);
      return new Stroke(
          random.nextDouble(4, 24),
          random.nextDouble(4, 24),
          StrictMath.cos(angle),
          StrictMath.sin(angle),
          random.nextDouble(-0.5, 0.5));
    }

    double at(int column, int line) {
      double distance = Math.abs(sin * (column - x) - cos * (line - y));
      return light * Math.max(0, Math.min(1, 1.5 - distance));
    }
  }

  private static float[] draw(Figure figure, SplittableRandom random) {
    Pose pose = Pose.random(random);
    Stroke stroke = Stroke.random(random);
    double right = random.nextDouble(-0.3, 0.3);
    double down = random.nextDouble(-0.3, 0.3);
    float[] pixels = new float[SIDE * SIDE];
    for (int line = 0; line < SIDE; line++) {
      for (int column = 0; column < SIDE; column++) {
        double slope = right * (column / (double) SIDE - 0.5) + down * (line / (double) SIDE - 0.5);
        double light =
            0.2
                + slope
                + pose.contrast * pose.cover(figure, column, line)
                + stroke.at(column, line)
                + NOISE * random.nextGaussian();
        pixels[line * SIDE + column] = (float) Math.max(0, Math.min(1, light));
      }
    }
    return pixels;
  }
}
