package org.distill4j.runtime.data.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.runtime.data.DataFileException;

/**
 * Reads features from {@code .npy} files of float16, float32 or float64: either one file [videos,
 * ...] with another of the ids [videos], or a folder of one file for each video, {@code <id>.npy}.
 */
public final class NpyFeatures {

  private static final String SUFFIX = ".npy";

  private NpyFeatures() {}

  /**
   * Reads the features of some videos from one file. Other videos in the file take no memory.
   *
   * @param file the features [videos, ...]
   * @param ids the ids [videos], integers or texts, also {@code .npy}
   * @param videos the ids of the requested videos; numbers in decimal
   * @return the features of the requested videos that the file has
   * @throws IOException if a file is missing, damaged or has another layout; the message names it
   */
  public static VideoFeatures table(Path file, Path ids, Set<String> videos) throws IOException {
    try (NpyFile idFile = NpyFile.open(ids);
        NpyFile features = NpyFile.open(file)) {
      String[] names = idFile.ids();
      int[] dimensions = features.shape();
      if (dimensions.length < 2 || dimensions[0] != names.length) {
        throw new DataFileException(
            file,
            "has the shape %s and there are %s ids in %s"
                .formatted(Arrays.toString(dimensions), names.length, ids),
            "it must be [%s, ..., features]".formatted(names.length));
      }
      int[] shape = Arrays.copyOfRange(dimensions, 1, dimensions.length);
      requireNoEmptyAxis(file, shape);
      long wanted = Arrays.stream(names).filter(videos::contains).count();
      DataFiles.requireMemory(file, wanted, shape);
      Map<String, float[]> arrays = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        if (videos.contains(names[i])) {
          float[] row = features.row(i);
          DataFiles.requireFinite(file, "row %s (video %s)".formatted(i, names[i]), row);
          arrays.put(names[i], row);
        }
      }
      return new VideoFeatures(file, shape, arrays);
    }
  }

  /**
   * Reads the features of some videos from a folder.
   *
   * @param folder the folder of a file {@code <id>.npy} for each video, all of one shape
   * @param videos the ids of the requested videos
   * @return the features of the requested videos that have a file
   * @throws IOException if the folder is missing, or a file damaged or of another shape than the
   *     others; the message names it
   */
  public static VideoFeatures folder(Path folder, Set<String> videos) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new DataFileException(
          folder, "there is no such folder", "check the name, or fetch the data");
    }
    Map<String, float[]> arrays = new LinkedHashMap<>();
    int[] shape = null;
    for (String video : new TreeSet<>(videos)) {
      Path file = fileOf(folder, video);
      if (Files.exists(file)) {
        try (NpyFile features = NpyFile.open(file)) {
          shape = shapeOfAll(file, shape, features.shape());
          float[] array = features.floats();
          DataFiles.requireFinite(file, "the array", array);
          arrays.put(video, array);
        }
      }
    }
    if (shape == null) {
      throw new DataFileException(
          folder,
          videos.size() == 1
              ? "has no features of the only video"
              : "has no features of any of %s videos".formatted(videos.size()),
          "it must hold one file <video id>.npy for each video");
    }
    return new VideoFeatures(folder, shape, arrays);
  }

  /** Returns the file of a video, which must lie in the folder. */
  private static Path fileOf(Path folder, String video) throws IOException {
    try {
      Path file = folder.resolve(video + SUFFIX);
      if (file.normalize().startsWith(folder.normalize())) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new DataFileException(
          folder,
          "the video id '%s' is no name of a file (%s)".formatted(video, e.getReason()),
          "use features in one file, with ids in another",
          e);
    }
    throw new DataFileException(
        folder,
        "the video id '%s' leads out of the folder".formatted(video),
        "use ids without '..' and '/'");
  }

  private static int[] shapeOfAll(Path file, int[] expected, int[] shape) throws IOException {
    if (shape.length == 0 || (expected != null && !Arrays.equals(shape, expected))) {
      throw new DataFileException(
          file,
          "has the shape %s%s"
              .formatted(
                  Arrays.toString(shape),
                  expected == null ? "" : " but those before have " + Arrays.toString(expected)),
          "all videos must have features of one shape");
    }
    requireNoEmptyAxis(file, shape);
    return shape;
  }

  private static void requireNoEmptyAxis(Path file, int[] shape) throws IOException {
    if (Arrays.stream(shape).anyMatch(axis -> axis == 0)) {
      throw new DataFileException(
          file, "has an empty axis in " + Arrays.toString(shape), "compute the features again");
    }
  }
}
