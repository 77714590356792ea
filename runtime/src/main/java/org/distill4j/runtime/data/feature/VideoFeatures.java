package org.distill4j.runtime.data.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.FrameSequenceColumn;
import org.distill4j.runtime.data.IndexedColumn;
import org.distill4j.runtime.data.RecordedColumn;
import org.distill4j.runtime.data.SequenceColumn;

/**
 * The features of videos: an array of the same shape for each video, by its id. Each video is
 * stored once, regardless of the number of examples that use it. Immutable.
 */
public final class VideoFeatures {

  private final Path source;
  private final int[] shape;
  private final Map<String, float[]> arrays;

  /**
   * Creates features.
   *
   * @param source the file or folder, for messages
   * @param shape the shape of one video's array, such as [clips, frames, features]; the last axis
   *     holds the features
   * @param arrays each video's array in row-major order, by id; not copied, not to be changed
   */
  public VideoFeatures(Path source, int[] shape, Map<String, float[]> arrays) {
    this.source = source;
    this.shape = shape.clone();
    this.arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    int length = length(shape);
    this.arrays.forEach(
        (id, array) -> {
          if (array.length != length) {
            throw new IllegalArgumentException(
                "video %s has %s numbers but the shape %s has %s"
                    .formatted(id, array.length, Arrays.toString(shape), length));
          }
        });
  }

  /** Returns the file or folder that they were read from. */
  public Path source() {
    return source;
  }

  /** The shape of one video's array. */
  public int[] shape() {
    return shape.clone();
  }

  /** The length of the last axis. */
  public int features() {
    return shape[shape.length - 1];
  }

  /** The ids of the videos, in the order of the file. */
  public Set<String> videos() {
    return arrays.keySet();
  }

  /** Returns the size of the arrays in bytes. */
  public long bytes() {
    return (long) arrays.size() * length(shape) * Float.BYTES;
  }

  /**
   * Returns the mean over the second last axis, such as the frames of each clip: [8, 6, 128]
   * becomes [8, 128].
   *
   * @throws IllegalArgumentException if there are fewer than two axes
   */
  public VideoFeatures meanOverSteps() {
    if (shape.length < 2) {
      throw new IllegalArgumentException(
          "there are no steps to average in the shape " + Arrays.toString(shape));
    }
    int steps = shape[shape.length - 2];
    int[] reduced = Arrays.copyOf(shape, shape.length - 1);
    reduced[reduced.length - 1] = features();
    Map<String, float[]> means = new LinkedHashMap<>();
    arrays.forEach((id, array) -> means.put(id, mean(array, steps, features())));
    return new VideoFeatures(source, reduced, means);
  }

  private static float[] mean(float[] array, int steps, int features) {
    float[] means = new float[array.length / steps];
    for (int i = 0; i < means.length; i++) {
      int start = i / features * steps * features + i % features;
      double sum = 0;
      for (int step = 0; step < steps; step++) {
        sum += array[start + step * features];
      }
      means[i] = (float) (sum / steps);
    }
    return means;
  }

  /**
   * Returns a sequence for each example: the features of its video, with all axes but the last as
   * steps. Examples of the same video share one array.
   *
   * @param videoOfExample the id of each example's video, all of them among {@link #videos}
   */
  public Column sequences(List<String> videoOfExample) {
    return indexed(videoOfExample, rows -> SequenceColumn.ofRows(features(), rows));
  }

  /**
   * Returns clips of frames for each example: the features of its video, with the second last axis
   * as the frames of a clip. Examples of the same video share one array.
   *
   * @param videoOfExample the id of each example's video, all of them among {@link #videos}
   * @throws IllegalArgumentException if the shape of a video is not [clips, frames, features]
   */
  public Column clips(List<String> videoOfExample) {
    if (shape.length != 3) {
      throw new IllegalArgumentException(
          "%s has features of the shape %s for a video; frames need [clips, frames, features]"
              .formatted(source, Arrays.toString(shape)));
    }
    return indexed(videoOfExample, rows -> new FrameSequenceColumn(shape[1], features(), rows));
  }

  /**
   * Returns the array of its video for each example, in its own shape. Examples of the same video
   * share one array.
   *
   * @param videoOfExample the id of each example's video, all of them among {@link #videos}
   */
  public Column values(List<String> videoOfExample) {
    long[] axes = Arrays.stream(shape).asLongStream().toArray();
    return indexed(videoOfExample, rows -> new RecordedColumn(axes, rows));
  }

  private Column indexed(List<String> videoOfExample, Function<float[][], Column> column) {
    Map<String, Integer> places = new HashMap<>();
    List<float[]> used = new ArrayList<>();
    int[] entries = new int[videoOfExample.size()];
    for (int i = 0; i < entries.length; i++) {
      String id = videoOfExample.get(i);
      Integer place = places.get(id);
      if (place == null) {
        place = used.size();
        places.put(id, place);
        used.add(array(id));
      }
      entries[i] = place;
    }
    return new IndexedColumn(column.apply(used.toArray(float[][]::new)), entries);
  }

  /**
   * Returns a copy of the array of a video, in row-major order.
   *
   * @throws IllegalArgumentException if there is no such video
   */
  public float[] of(String video) {
    return array(video).clone();
  }

  /** Adds the ids and features to a fingerprint. */
  public void digest(ContentDigest digest) {
    digest.add("features").add(shape);
    arrays.forEach((id, array) -> digest.add(id).add(array));
  }

  private float[] array(String video) {
    float[] array = arrays.get(video);
    if (array == null) {
      throw new IllegalArgumentException(source + " has no features of video " + video);
    }
    return array;
  }

  private static int length(int[] shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }
}
