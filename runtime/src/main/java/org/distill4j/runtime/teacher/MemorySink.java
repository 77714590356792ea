package org.distill4j.runtime.teacher;

import org.distill4j.runtime.data.Column;

/** Keeps the values of a signal in memory. */
final class MemorySink implements SignalSink {

  private final float[][] rows;

  MemorySink(int examples) {
    this.rows = new float[examples][];
  }

  @Override
  public void add(int example, float[] row, long[] shape) {
    rows[example] = row;
  }

  @Override
  public Column end(SignalLayout layout) {
    return layout.column(rows);
  }

  @Override
  public long bytes() {
    long numbers = 0;
    for (float[] row : rows) {
      numbers += row.length;
    }
    return numbers * Float.BYTES;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
