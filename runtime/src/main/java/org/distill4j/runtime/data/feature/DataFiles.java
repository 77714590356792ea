package org.distill4j.runtime.data.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.distill4j.runtime.data.DataFileException;

/** Checks of every file of features. */
final class DataFiles {

  private DataFiles() {}

  static void requireFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DataFileException(
          file, "there is no such file", "check the folder and the name, or fetch the data");
    }
  }

  /** Requires that the features fit into Java's memory, before reading begins. */
  static void requireMemory(Path file, long videos, int[] shape) throws IOException {
    double bytes = Float.BYTES * (double) videos;
    for (int axis : shape) {
      bytes *= axis;
    }
    Runtime runtime = Runtime.getRuntime();
    double free = (double) runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    if (bytes > free) {
      throw new DataFileException(
          file,
          String.format(
              Locale.ROOT,
              "the features of %,d videos take %.1f GB of memory and Java has %.1f GB free",
              videos,
              bytes / 1e9,
              free / 1e9),
          String.format(Locale.ROOT, "start Java with -Xmx%.0fg", Math.ceil(bytes / 1e9 + 2)));
    }
  }

  /** Requires that the features of one video fit into an array. */
  static void requireRow(Path file, int[] shape) throws IOException {
    double numbers = Arrays.stream(shape).asDoubleStream().reduce(Double.BYTES, (a, b) -> a * b);
    if (numbers > Integer.MAX_VALUE) {
      throw new DataFileException(
          file,
          "has features of the shape %s for one video".formatted(Arrays.toString(shape)),
          "a video takes at most 2 GB as float64: reduce frames or features");
    }
  }

  static void requireFinite(Path file, String record, float[] array) throws IOException {
    for (int i = 0; i < array.length; i++) {
      if (!Float.isFinite(array[i])) {
        throw new DataFileException(
            file,
            "%s has %s at position %d".formatted(record, array[i], i),
            "features must be finite numbers: compute this video's again");
      }
    }
  }
}
