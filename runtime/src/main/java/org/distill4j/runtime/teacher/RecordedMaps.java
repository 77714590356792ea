package org.distill4j.runtime.teacher;

import java.util.Arrays;
import org.distill4j.runtime.data.MapColumn;

/**
 * The sizes of recorded attention maps, [heads, queries, keys] with a mask over the queries. They
 * are cut to the unmasked queries once all are known: maps of a sequence to itself also to as many
 * keys.
 */
final class RecordedMaps {

  private final int[] queries;
  private final int[] counted;
  private boolean square = true;

  RecordedMaps(int examples) {
    this.queries = new int[examples];
    this.counted = new int[examples];
  }

  /**
   * Notes the size of an example.
   *
   * @param shape [heads, queries, keys] of its batch
   * @param length the number of queries up to its last unmasked one
   */
  void add(int example, long[] shape, int length) {
    queries[example] = Math.toIntExact(shape[1]);
    counted[example] = length;
    square &= shape[1] == shape[2];
  }

  /** Returns the maps, which replace those in the array. */
  MapColumn column(int heads, float[][] maps) {
    for (int i = 0; i < maps.length; i++) {
      int keys = maps[i].length / (heads * queries[i]);
      int kept = square ? counted[i] : keys;
      float[] cut = new float[heads * counted[i] * kept];
      for (int row = 0; row < heads * counted[i]; row++) {
        int from = (row / counted[i] * queries[i] + row % counted[i]) * keys;
        System.arraycopy(maps[i], from, cut, row * kept, kept);
      }
      maps[i] = cut;
    }
    return new MapColumn(heads, Arrays.copyOf(counted, counted.length), maps);
  }
}
