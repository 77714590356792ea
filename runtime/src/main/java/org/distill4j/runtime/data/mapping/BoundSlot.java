package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.table.TableRecord;

/**
 * A slot with its columns and its format.
 *
 * @param slot the slot
 * @param columns the columns that it is read from, at least one
 * @param format the format
 * @param text the format with its options, as in the mapping
 */
record BoundSlot(Slot slot, List<String> columns, NodeFormat format, String text) {

  void learn(TableRecord record) throws IOException {
    Cells cells = new Cells(record, columns);
    try {
      format.learn(cells);
    } catch (CellException e) {
      throw cells.problem(e);
    }
  }

  Row row(TableRecord record) throws IOException {
    Cells cells = new Cells(record, columns);
    try {
      return format.row(cells);
    } catch (CellException e) {
      throw cells.problem(e);
    }
  }

  /** Returns the size that the data give to an axis. */
  OptionalInt size(int axis) {
    List<OptionalInt> sizes = format.sizes();
    return axis < sizes.size() ? sizes.get(axis) : OptionalInt.empty();
  }

  /** Returns the names of the columns, for messages: "column 'class'". */
  String inWords() {
    return columns.size() == 1
        ? "column '%s'".formatted(columns.get(0))
        : "columns '%s' to '%s'".formatted(columns.get(0), columns.get(columns.size() - 1));
  }

  /** Returns the axes, and the indices as the last, with the sizes of the data. */
  List<SizedAxis> axes() {
    List<SizedAxis> axes =
        new ArrayList<>(
            IntStream.range(0, slot.axes().size())
                .mapToObj(i -> new SizedAxis(slot.axes().get(i), size(i), false))
                .toList());
    Optional<Slot.Axis> indices = slot.indices();
    indices.ifPresent(axis -> axes.add(new SizedAxis(axis, format.indices(), true)));
    return axes;
  }

  /**
   * An axis of the spec and its size in the data.
   *
   * @param axis the axis
   * @param size the size in the data, if it is known
   * @param isIndices true if it is the size that indices must be below
   */
  record SizedAxis(Slot.Axis axis, OptionalInt size, boolean isIndices) {}
}
