package org.distill4j.runtime.layer.attention;

/** The rows of a table of relative positions (He et al. 2021, section 3.1, with log buckets). */
final class RelativeOffsets {

  private RelativeOffsets() {}

  /**
   * Returns the row of each offset i - j of a query i from a key j, at i - j + keys - 1.
   *
   * @param span half of the rows
   * @param positions the number of positions that logarithmic buckets cover, or 0 for none
   */
  static int[] rows(int queries, int keys, int span, int positions) {
    int[] rows = new int[queries + keys - 1];
    for (int i = 0; i < rows.length; i++) {
      int bucket = bucket(i - keys + 1, span, positions);
      rows[i] = Math.max(0, Math.min(2 * span - 1, bucket + span));
    }
    return rows;
  }

  /** Returns the signed bucket of an offset. */
  static int bucket(int offset, int span, int positions) {
    int middle = span / 2;
    int distance = Math.abs(offset);
    if (positions == 0 || distance <= middle) {
      return offset;
    }
    // Without a range to cover, the bucket is infinite and its row is the last one.
    double range = Math.log((positions - 1.0) / middle);
    double part = Math.log((double) distance / middle) / range * (middle - 1);
    double bucket = range > 0 && middle > 0 ? Math.ceil(part) + middle : 2.0 * span;
    return (int) Math.signum((double) offset) * (int) Math.min(bucket, 2.0 * span);
  }
}
