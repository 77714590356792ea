package org.distill4j.runtime.teacher;

import org.distill4j.runtime.data.RowStore;

/**
 * Recorded maps without their masked queries; maps of a sequence to itself also without their
 * masked keys.
 *
 * @param recorded the maps as they were recorded, [heads, queries, keys] each
 * @param layout their sizes
 */
record CutMaps(RowStore recorded, SignalLayout layout) implements RowStore {

  /** Cuts maps, which replace those in the array. */
  static float[][] cut(float[][] rows, SignalLayout layout) {
    for (int i = 0; i < rows.length; i++) {
      int keys = keys(rows[i].length, i, layout);
      float[] cut = new float[layout.heads() * layout.kept()[i] * keptKeys(keys, i, layout)];
      copy(rows[i], keys, i, layout, cut);
      rows[i] = cut;
    }
    return rows;
  }

  private static int keys(int numbers, int example, SignalLayout layout) {
    int rows = layout.heads() * layout.queries()[example];
    return rows == 0 ? 0 : numbers / rows;
  }

  private static int keptKeys(int keys, int example, SignalLayout layout) {
    return layout.square() ? layout.kept()[example] : keys;
  }

  private static void copy(
      float[] map, int keys, int example, SignalLayout layout, float[] target) {
    int queries = layout.queries()[example];
    int kept = layout.kept()[example];
    int keptKeys = keptKeys(keys, example, layout);
    for (int row = 0; row < layout.heads() * kept; row++) {
      int from = (row / kept * queries + row % kept) * keys;
      System.arraycopy(map, from, target, row * keptKeys, keptKeys);
    }
  }

  @Override
  public int size() {
    return recorded.size();
  }

  @Override
  public int length(int example) {
    int keys = keys(recorded.length(example), example, layout);
    return layout.heads() * layout.kept()[example] * keptKeys(keys, example, layout);
  }

  @Override
  public float[] row(int example, float[] scratch) {
    float[] map = new float[recorded.length(example)];
    recorded.read(example, 0, map, map.length);
    copy(map, keys(map.length, example, layout), example, layout, scratch);
    return scratch;
  }

  @Override
  public void read(int example, int from, float[] target, int length) {
    float[] all = row(example, new float[length(example)]);
    System.arraycopy(all, from, target, 0, length);
  }
}
