package org.distill4j.runtime.teacher;

import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.MapColumn;
import org.distill4j.runtime.data.RecordedColumn;
import org.distill4j.runtime.data.RowStore;
import org.distill4j.runtime.data.SequenceColumn;

/**
 * The arrangement of the recorded numbers of a signal.
 *
 * @param kind the form of the values of an example
 * @param shape the shape of an example; of a sequence, [features]; of maps, [heads, queries, keys]
 *     of one batch
 * @param queries of maps, the number of recorded queries of each example; empty otherwise
 * @param kept of maps, the number of unmasked queries of each example; empty otherwise
 * @param square of maps, true if each has as many keys as queries
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignalLayout(Kind kind, long[] shape, int[] queries, int[] kept, boolean square) {

  /** The form of the values of an example. */
  public enum Kind {
    /** An array of the same shape for each example. */
    ARRAY,
    /** Vectors of the same length, any number of them. */
    SEQUENCE,
    /** Attention maps of any number of queries and keys. */
    MAPS
  }

  private static final int[] NONE = {};

  /** Returns the arrangement of arrays of one shape. */
  static SignalLayout arrays(long[] shape) {
    return new SignalLayout(Kind.ARRAY, shape, NONE, NONE, false);
  }

  /** Returns the arrangement of sequences of vectors. */
  static SignalLayout sequences(long[] features) {
    return new SignalLayout(Kind.SEQUENCE, features, NONE, NONE, false);
  }

  /**
   * Returns recorded rows as a column.
   *
   * @param rows the rows as they were recorded
   */
  public Column column(RowStore rows) {
    return switch (kind) {
      case ARRAY -> new RecordedColumn(shape, rows);
      case SEQUENCE -> SequenceColumn.ofRows(Math.toIntExact(shape[0]), rows);
      case MAPS -> new MapColumn(heads(), kept.clone(), new CutMaps(rows, this));
    };
  }

  /** Returns rows as a column, which takes ownership of the arrays. */
  Column column(float[][] rows) {
    return switch (kind) {
      case ARRAY -> new RecordedColumn(shape, rows);
      case SEQUENCE -> SequenceColumn.ofRows(Math.toIntExact(shape[0]), rows);
      case MAPS -> new MapColumn(heads(), kept.clone(), CutMaps.cut(rows, this));
    };
  }

  /** Returns the number of heads of maps. */
  int heads() {
    return Math.toIntExact(shape[0]);
  }
}
