package org.distill4j.runtime.data.mapping.format;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.mapping.Slot;

/**
 * Indices of words, or of the classes of steps: a list of whole numbers or a text with separators.
 * Labels may be -1 for a step that is ignored.
 */
final class IndicesFormat implements NodeFormat {

  private final boolean labels;
  private int largest = -1;
  private int size;

  IndicesFormat(Slot slot, Options options, Map<String, Object> state) {
    options.requireKnown();
    this.labels = slot.use() == Slot.Use.LABEL;
    this.size = States.number(state, "size");
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Cells cells) throws CellException {
    for (int index : indices(cells)) {
      largest = Math.max(largest, index);
    }
  }

  private int[] indices(Cells cells) throws CellException {
    if (cells.isEmpty() && !labels) {
      throw CellValues.missing();
    }
    int[] indices = CellValues.wholeNumbers(cells.value());
    int smallest = labels ? -1 : 0;
    for (int index : indices) {
      if (index < smallest || (size > 0 && index >= size)) {
        throw new CellException(
            "the index %s is not from %s to %s"
                .formatted(index, smallest, size > 0 ? size - 1 : "the size of the spec"),
            "correct it, or set the dimension");
      }
    }
    return indices;
  }

  @Override
  public OptionalInt indices() {
    return largest < 0 ? OptionalInt.empty() : OptionalInt.of(largest + 1);
  }

  @Override
  public void settle(List<OptionalInt> sizes, OptionalInt indices) throws CellException {
    if (largest < 0) {
      throw new CellException("no record has an index", "map a column of whole numbers");
    }
    size = indices.orElse(largest + 1);
    if (largest >= size) {
      throw new CellException(
          "the data have the index %s, but the spec has %s".formatted(largest, size),
          "correct the indices, or set the dimension to %s".formatted(largest + 1));
    }
  }

  @Override
  public Row row(Cells cells) throws CellException {
    return Row.of(indices(cells));
  }

  @Override
  public Column column(List<Row> rows) {
    int[][] indices = rows.stream().map(Row::indices).toArray(int[][]::new);
    return labels ? new StepLabelColumn(size, indices) : new TokenColumn(indices);
  }

  @Override
  public Map<String, Object> state() {
    return Map.of("size", size);
  }
}
