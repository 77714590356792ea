package org.distill4j.runtime.data.feature;

import io.jhdf.HdfFile;
import io.jhdf.Superblock;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;

/**
 * Reads features from HDF5 in the common layout of video question answering: a dataset {@code ids}
 * [videos] of numbers or texts, and beside it one of features [videos, ...], such as {@code
 * resnet_features} [videos, clips, frames, features] or {@code resnext_features} [videos, clips,
 * features].
 *
 * <pre>{@code
 * VideoFeatures features =
 *     Hdf5Features.read(Path.of("appearance_feat.h5"), Hdf5Features.APPEARANCE, questions.videos());
 * }</pre>
 */
public final class Hdf5Features {

  /** The dataset of appearance features in published files. */
  public static final String APPEARANCE = "resnet_features";

  /** The dataset of motion features in published files. */
  public static final String MOTION = "resnext_features";

  private static final String IDS = "ids";

  private static final int BLOCK_BYTES = 16 << 20;

  private final Path file;
  private final HdfFile hdf;

  private Hdf5Features(Path file, HdfFile hdf) {
    this.file = file;
    this.hdf = hdf;
  }

  /**
   * Reads the features of some videos. Other videos in the file take no memory.
   *
   * @param file the file
   * @param dataset the dataset of the features
   * @param videos the ids of the requested videos; numbers in decimal
   * @return the features of the requested videos that the file has
   * @throws IOException if the file is missing, damaged, has another layout, or is too large for
   *     the memory; the message names it and gives a remedy
   */
  public static VideoFeatures read(Path file, String dataset, Set<String> videos)
      throws IOException {
    DataFiles.requireFile(file);
    try (HdfFile hdf = new HdfFile(file)) {
      requireWhole(file, hdf.getUserBlockSize());
      return new Hdf5Features(file, hdf).read(dataset, videos);
    } catch (HdfException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | BufferUnderflowException e) {
      throw new DataFileException(
          file,
          "cannot be read as HDF5 (%s)".formatted(e.getMessage()),
          "it is truncated or no HDF5 file: fetch it again",
          e);
    }
  }

  /** Checks the length of the file, since reading only a part would not detect truncation. */
  private static void requireWhole(Path file, long start) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long end = Superblock.readSuperblock(channel, start).getEndOfFileAddress();
      if (channel.size() < end) {
        throw new DataFileException(
            file,
            "is truncated: it should have %,d bytes and has %,d".formatted(end, channel.size()),
            "fetch it again");
      }
    }
  }

  private VideoFeatures read(String name, Set<String> videos) throws IOException {
    Dataset features = dataset(name);
    String[] ids = ids(dataset(IDS));
    int[] dimensions = features.getDimensions();
    requireShape(name, dimensions, ids.length);
    int[] shape = Arrays.copyOfRange(dimensions, 1, dimensions.length);
    long wanted = Arrays.stream(ids).filter(videos::contains).count();
    DataFiles.requireMemory(file, wanted, shape);
    return new VideoFeatures(file, shape, arrays(name, features, ids, videos));
  }

  private Dataset dataset(String name) throws IOException {
    Node node = hdf.getChildren().get(name);
    if (node instanceof Dataset dataset) {
      return dataset;
    }
    throw new DataFileException(
        file,
        "unknown dataset '%s', available: %s".formatted(name, hdf.getChildren().keySet()),
        "features need the datasets '%s' [videos] and '%s' [videos, ...]".formatted(IDS, name));
  }

  private String[] ids(Dataset dataset) throws IOException {
    int[] dimensions = dataset.getDimensions();
    if (dimensions.length != 1) {
      throw new DataFileException(
          file,
          "'%s' has the shape %s".formatted(IDS, Arrays.toString(dimensions)),
          "it must be [videos], one id for each video");
    }
    Object values = dataset.getDataFlat();
    String[] ids = new String[dimensions[0]];
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = String.valueOf(Array.get(values, i));
      Integer before = places.put(ids[i], i);
      if (before != null) {
        throw new DataFileException(
            file,
            "'%s' has %s at %d and again at %d".formatted(IDS, ids[i], before, i),
            "each video must have one entry");
      }
    }
    return ids;
  }

  private void requireShape(String name, int[] dimensions, int videos) throws IOException {
    if (dimensions.length < 2 || dimensions[0] != videos || contains(dimensions, 0)) {
      throw new DataFileException(
          file,
          "'%s' has the shape %s and '%s' [%d]"
              .formatted(name, Arrays.toString(dimensions), IDS, videos),
          "'%s' must be [%d, ..., features] without an empty axis".formatted(name, videos));
    }
  }

  private static boolean contains(int[] dimensions, int length) {
    return Arrays.stream(dimensions).anyMatch(dimension -> dimension == length);
  }

  /**
   * Reads blocks of videos that are whole chunks of the file, so that no chunk is decompressed
   * twice.
   */
  private Map<String, float[]> arrays(
      String name, Dataset dataset, String[] ids, Set<String> videos) throws IOException {
    int[] dimensions = dataset.getDimensions();
    int block = blockOf(dataset);
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (int from = 0; from < ids.length; from += block) {
      int to = Math.min(ids.length, from + block);
      if (Arrays.stream(ids, from, to).noneMatch(videos::contains)) {
        continue;
      }
      long[] offset = new long[dimensions.length];
      int[] size = dimensions.clone();
      offset[0] = from;
      size[0] = to - from;
      Object slice = dataset.getData(offset, size);
      for (int i = from; i < to; i++) {
        if (videos.contains(ids[i])) {
          arrays.put(ids[i], checked(name, ids[i], flat(name, Array.get(slice, i - from))));
        }
      }
    }
    return arrays;
  }

  private static int blockOf(Dataset dataset) {
    if (dataset instanceof ChunkedDataset chunked) {
      return chunked.getChunkDimensions()[0];
    }
    long bytesOfVideo = Math.max(1, dataset.getSizeInBytes() / dataset.getDimensions()[0]);
    return (int) Math.max(1, BLOCK_BYTES / bytesOfVideo);
  }

  private float[] flat(String name, Object array) throws IOException {
    int length = 1;
    for (Object at = array; at.getClass().isArray(); at = Array.get(at, 0)) {
      length *= Array.getLength(at);
      if (at instanceof float[] || at instanceof double[]) {
        float[] target = new float[length];
        copy(array, target, 0);
        return target;
      }
    }
    throw new DataFileException(
        file,
        "'%s' holds %s".formatted(name, array.getClass().getSimpleName()),
        "features must be numbers of floating point");
  }

  private static int copy(Object array, float[] target, int at) {
    if (array instanceof float[] floats) {
      System.arraycopy(floats, 0, target, at, floats.length);
      return at + floats.length;
    }
    int next = at;
    if (array instanceof double[] doubles) {
      for (double value : doubles) {
        target[next++] = (float) value;
      }
      return next;
    }
    for (Object part : (Object[]) array) {
      next = copy(part, target, next);
    }
    return next;
  }

  private float[] checked(String name, String video, float[] array) throws IOException {
    DataFiles.requireFinite(file, "'%s' of video %s".formatted(name, video), array);
    return array;
  }
}
