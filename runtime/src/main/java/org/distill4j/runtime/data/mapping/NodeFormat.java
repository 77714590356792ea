package org.distill4j.runtime.data.mapping;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;

/**
 * Reads the values of a slot from the cells of records. Formats that learn, such as names of
 * classes, see all records of the training table first.
 */
public interface NodeFormat {

  /** Returns true if {@link #learn} must see the training table. */
  default boolean learns() {
    return false;
  }

  /** Learns from a record of the training table. */
  default void learn(Cells cells) throws CellException {}

  /**
   * Returns the size of each axis of the slot as far as this format knows it, after learning: what
   * the data have.
   */
  default List<OptionalInt> sizes() {
    return List.of();
  }

  /** Returns the number of indices that the data have, after learning; empty if not known. */
  default OptionalInt indices() {
    return OptionalInt.empty();
  }

  /**
   * Sets the final sizes, once, before the first row is read.
   *
   * @param sizes the size of each axis of the slot; empty for those that vary or are not known
   * @param indices the size that indices must be below, if it is known
   * @throws CellException if the data cannot have these sizes
   */
  default void settle(List<OptionalInt> sizes, OptionalInt indices) throws CellException {}

  /** Returns true if a slot has only one column in this format. */
  default boolean isOfOneColumn() {
    return true;
  }

  /** Reads a row. */
  Row row(Cells cells) throws CellException;

  /** Returns rows as the column of an example set. */
  Column column(List<Row> rows);

  /** Returns the names of the indices, such as words or classes; empty if they have none. */
  default List<String> names() {
    return List.of();
  }

  /**
   * Returns all that was learnt and settled, in texts, numbers and lists, from which {@link
   * NodeFormatSource} creates the format again.
   */
  default Map<String, Object> state() {
    return Map.of();
  }
}
