package org.distill4j.experiment.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.IndexedColumn;

/**
 * Small pictures of examples that have an image as an input.
 *
 * @param images the images; empty if examples have none of 1 or 3 channels
 * @param entry returns the place of an example's image
 */
record Pictures(Optional<ImageColumn> images, IntUnaryOperator entry) {

  /** The greatest height and width of a picture: larger ones are made smaller. */
  static final int MOST_PIXELS = 64;

  private static final int COLOURS = 3;
  private static final int LIGHTEST = 255;

  /** Returns the pictures of the first input that has images. */
  static Pictures of(Examples examples) {
    for (Column column : examples.columns().values()) {
      if (isPictured(column)) {
        return new Pictures(Optional.of((ImageColumn) column), IntUnaryOperator.identity());
      }
      if (column instanceof IndexedColumn indexed && isPictured(indexed.values())) {
        return new Pictures(Optional.of((ImageColumn) indexed.values()), indexed::entry);
      }
    }
    return new Pictures(Optional.empty(), IntUnaryOperator.identity());
  }

  private static boolean isPictured(Column column) {
    return column instanceof ImageColumn images
        && (images.channels() == 1 || images.channels() == COLOURS);
  }

  /** Returns the image of an example as PNG in Base64; empty if it has none. */
  String picture(int example) {
    return images.map(it -> encoded(drawn(it, entry.applyAsInt(example)))).orElse("");
  }

  private static BufferedImage drawn(ImageColumn images, int place) {
    float[] pixels = images.image(place);
    int step = 1 + (Math.max(images.height(), images.width()) - 1) / MOST_PIXELS;
    int height = Math.max(1, images.height() / step);
    int width = Math.max(1, images.width() / step);
    Tones tones = Tones.of(pixels);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int colour = 0;
        for (int i = 0; i < COLOURS; i++) {
          int channel = images.channels() == 1 ? 0 : i;
          int first = (channel * images.height() + y * step) * images.width() + x * step;
          colour = (colour << 8) | tones.of(mean(pixels, first, step, images));
        }
        picture.setRGB(x, y, colour);
      }
    }
    return picture;
  }

  /** Returns the mean of the pixels that become one. */
  private static double mean(float[] pixels, int first, int step, ImageColumn images) {
    int high = Math.min(step, images.height());
    int wide = Math.min(step, images.width());
    double sum = 0;
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        sum += pixels[first + y * images.width() + x];
      }
    }
    return sum / (high * wide);
  }

  /** The range of an image's numbers: from 0 to 1, or their own if they leave it. */
  private record Tones(double low, double high) {

    static Tones of(float[] pixels) {
      double low = 0;
      double high = 1;
      boolean within = true;
      for (float pixel : pixels) {
        within &= pixel >= 0 && pixel <= 1;
      }
      if (!within) {
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
        for (float pixel : pixels) {
          low = Math.min(low, pixel);
          high = Math.max(high, pixel);
        }
      }
      return new Tones(low, high);
    }

    int of(double value) {
      double share = high > low ? (value - low) / (high - low) : 0;
      return (int) Math.round(Math.max(0, Math.min(1, share)) * LIGHTEST);
    }
  }

  private static String encoded(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
