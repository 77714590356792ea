package org.distill4j.runtime.data.stream;

import java.util.Arrays;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.mapping.Row;

/** Collects the lengths, the ends and the digest of a column that is written. */
final class ColumnSummary {

  private final String name;
  private final GrowingInts lengths = new GrowingInts();
  private final ContentDigest digest = new ContentDigest();
  private final int[] extremes = new int[3];
  private int longest = Integer.MIN_VALUE;
  private int shortest = Integer.MAX_VALUE;
  private int largest = Integer.MIN_VALUE;

  ColumnSummary(String name) {
    this.name = name;
  }

  void add(Row row) {
    digest.add(row.indices()).add(row.numbers());
  }

  /** Adds the rows of a block as a column. */
  void add(Column block) {
    for (int i = 0; i < block.size(); i++) {
      int example = lengths.size();
      int length = block.length(i);
      lengths.add(length);
      if (length < shortest) {
        shortest = length;
        extremes[0] = example;
      }
      if (length > longest) {
        longest = length;
        extremes[1] = example;
      }
      if (block.largest(i) > largest) {
        largest = block.largest(i);
        extremes[2] = example;
      }
    }
  }

  /** Returns the summary; the lengths are one number if all are equal. */
  StoredSummary end() {
    int[] all = shortest == longest ? new int[] {longest} : lengths.toArray();
    return new StoredSummary(name, Arrays.copyOf(extremes, 3), all, digest.hex());
  }
}
