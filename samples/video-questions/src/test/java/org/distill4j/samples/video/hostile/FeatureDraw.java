package org.distill4j.samples.video.hostile;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.distill4j.runtime.data.feature.VideoFeatures;

/**
 * Drawn features of a few videos.
 *
 * @param ids distinct ids, small whole numbers
 * @param shape the shape of all features, videos first
 * @param values all features, exact in 16 bits
 */
record FeatureDraw(long[] ids, int[] shape, float[] values) {

  static final ByteOrder[] ORDERS = {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN};

  static FeatureDraw of(SplittableRandom random) {
    int[] shape = new int[random.nextInt(2, 5)];
    Arrays.setAll(shape, axis -> random.nextInt(1, 6));
    int length = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextInt(-64, 64) / 4f;
    }
    return new FeatureDraw(
        random.ints(0, 100).distinct().limit(shape[0]).asLongStream().toArray(), shape, values);
  }

  int rowLength() {
    return values.length / shape[0];
  }

  Set<String> wanted() {
    Set<String> wanted = new HashSet<>();
    for (int id = 0; id < 100; id++) {
      wanted.add(String.valueOf(id));
    }
    return wanted;
  }

  /** Returns the content that a reader should give. */
  Object expected() {
    Map<String, String> content = new LinkedHashMap<>();
    for (int i = 0; i < ids.length; i++) {
      float[] row = Arrays.copyOfRange(values, i * rowLength(), (i + 1) * rowLength());
      content.put(String.valueOf(ids[i]), Arrays.toString(row));
    }
    return Arrays.toString(Arrays.copyOfRange(shape, 1, shape.length)) + content;
  }

  static Object content(VideoFeatures features) {
    Map<String, String> content = new LinkedHashMap<>();
    features.videos().forEach(id -> content.put(id, Arrays.toString(features.of(id))));
    return Arrays.toString(features.shape()) + content;
  }
}
