package org.distill4j.runtime.teacher.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.distill4j.runtime.teacher.SignalLayout;

/**
 * The places of the rows of all examples in a file.
 *
 * @param offsets the position of each row in bytes
 * @param lengths the number of values of each row; -1 for an example without one
 * @param queries as that of {@link SignalLayout}
 * @param kept as that of {@link SignalLayout}
 */
@SuppressWarnings("ArrayRecordComponent")
record RowIndex(long[] offsets, int[] lengths, int[] queries, int[] kept) {

  private static final int[] NONE = {};

  /** Returns the number of bytes of the index of some examples. */
  static long bytes(int examples, SignalLayout.Kind kind) {
    int ofExample =
        Long.BYTES + Integer.BYTES + (kind == SignalLayout.Kind.MAPS ? 2 * Integer.BYTES : 0);
    return (long) examples * ofExample;
  }

  /** Returns the places of the rows in the order of the examples. */
  RowIndex of(Places places) {
    return new RowIndex(
        places.ofFile(offsets),
        places.ofFile(lengths),
        places.ofFile(queries),
        places.ofFile(kept));
  }

  /** Receives an index in parts. */
  interface Target {

    /** Receives a filled buffer, which is reused. */
    void write(ByteBuffer bytes) throws IOException;
  }

  /** Writes the places, example by example. */
  void write(ByteBuffer buffer, Target target) throws IOException {
    buffer.clear();
    for (int i = 0; i < offsets.length; i++) {
      if (buffer.remaining() < Long.BYTES + 3 * Integer.BYTES) {
        target.write(buffer);
        buffer.clear();
      }
      buffer.putLong(offsets[i]).putInt(lengths[i]);
      if (queries.length > 0) {
        buffer.putInt(queries[i]).putInt(kept[i]);
      }
    }
    target.write(buffer);
  }

  /** Gives the bytes of an index in order. */
  interface Source {

    int nextInt();

    long nextLong();
  }

  /** Reads the places. */
  static RowIndex read(Source source, int examples, SignalLayout.Kind kind) {
    long[] offsets = new long[examples];
    int[] lengths = new int[examples];
    boolean maps = kind == SignalLayout.Kind.MAPS;
    int[] queries = maps ? new int[examples] : NONE;
    int[] kept = maps ? new int[examples] : NONE;
    for (int i = 0; i < examples; i++) {
      offsets[i] = source.nextLong();
      lengths[i] = source.nextInt();
      if (maps) {
        queries[i] = source.nextInt();
        kept[i] = source.nextInt();
      }
    }
    return new RowIndex(offsets, lengths, queries, kept);
  }
}
