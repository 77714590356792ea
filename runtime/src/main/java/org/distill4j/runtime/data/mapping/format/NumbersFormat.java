package org.distill4j.runtime.data.mapping.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.FrameSequenceColumn;
import org.distill4j.runtime.data.ImageColumn;
import org.distill4j.runtime.data.RecordedColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.TargetColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.mapping.Slot;

/**
 * Numbers: one in each of several columns, or all in one as a list or a text with separators. The
 * first axis may vary in length.
 */
class NumbersFormat implements NodeFormat {

  private final Slot slot;
  private final boolean mayMiss;
  private final boolean varies;
  private List<OptionalInt> sizes = List.of();
  private int first = -1;

  NumbersFormat(Slot slot, Options options, Map<String, Object> state) {
    options.requireKnown();
    this.slot = slot;
    this.mayMiss = slot.columnName().equals("TargetColumn");
    this.varies = slot.axes().stream().anyMatch(Slot.Axis::varies);
    this.sizes = States.sizes(state, "sizes");
  }

  @Override
  public boolean isOfOneColumn() {
    return slot.axes().size() > 1 && varies;
  }

  @Override
  public boolean learns() {
    return slot.axes().stream().anyMatch(axis -> !axis.varies() && axis.size().isEmpty());
  }

  @Override
  public void learn(Cells cells) throws CellException {
    if (first < 0 && !cells.isEmpty()) {
      first = varies ? innermost(cells.value()) : numbers(cells).length;
    }
  }

  /** Returns the length of the innermost list of a value; -1 if it is no list of lists. */
  private static int innermost(Object value) {
    Object inner = value;
    int depth = 0;
    while (inner instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof List<?>) {
      inner = list.get(0);
      depth++;
    }
    return depth > 0 ? ((List<?>) inner).size() : -1;
  }

  /** Returns the size of the last axis, if all others are known or vary. */
  @Override
  public List<OptionalInt> sizes() {
    List<OptionalInt> known = new ArrayList<>();
    int product = 1;
    int open = 0;
    for (Slot.Axis axis : slot.axes()) {
      known.add(axis.size());
      product *= axis.size().orElse(1);
      open += axis.size().isEmpty() && !axis.varies() ? 1 : 0;
    }
    if (first > 0 && open == 1) {
      int size = varies ? first : first / product;
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i).isEmpty() && !slot.axes().get(i).varies()) {
          known.set(i, OptionalInt.of(size));
        }
      }
    }
    return known;
  }

  @Override
  public void settle(List<OptionalInt> settled, OptionalInt indices) throws CellException {
    sizes = List.copyOf(settled);
    for (int i = 0; i < sizes.size(); i++) {
      if (sizes.get(i).isEmpty() && !(i == 0 && slot.axes().get(i).varies()) && needs(i)) {
        throw new CellException(
            "the size '%s' does not follow from the data".formatted(slot.axes().get(i).text()),
            "set the dimension, or write lists of numbers");
      }
    }
  }

  /** Returns true if the size of an axis must be known to read a row. */
  private boolean needs(int axis) {
    return slot.axes().get(axis).dimension().isPresent() || slot.axes().get(axis).varies();
  }

  @Override
  public Row row(Cells cells) throws CellException {
    if (cells.isEmpty() && mayMiss) {
      float[] missing = new float[width(cells)];
      Arrays.fill(missing, Float.NaN);
      return Row.of(missing);
    }
    float[] numbers = numbers(cells);
    requireFit(numbers.length);
    return Row.of(numbers);
  }

  private int width(Cells cells) {
    int product = product();
    return product > 0 ? product : cells.columns().size();
  }

  private float[] numbers(Cells cells) throws CellException {
    FloatList numbers = new FloatList();
    if (cells.columns().size() == 1) {
      if (cells.isEmpty()) {
        throw CellValues.missing();
      }
      CellValues.addNumbers(cells.value(), numbers);
    } else {
      for (String column : cells.columns()) {
        numbers.add(number(cells, column));
      }
    }
    return numbers.toArray();
  }

  private float number(Cells cells, String column) throws CellException {
    Object value = cells.record().value(column);
    try {
      return value == null && mayMiss ? Float.NaN : CellValues.number(value);
    } catch (CellException e) {
      throw e.in(column);
    }
  }

  /** Returns the product of the sizes of all axes that do not vary; 0 if one is not known. */
  private int product() {
    long product = 1;
    for (int i = 0; i < sizes.size(); i++) {
      if (!slot.axes().get(i).varies() || i > 0) {
        product *= sizes.get(i).orElse(0);
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, product);
  }

  private void requireFit(int length) throws CellException {
    int product = product();
    if (product == 0 || (varies ? length % product == 0 : length == product)) {
      return;
    }
    throw new CellException(
        varies
            ? "it has %s numbers, which is no whole number of %s of %s numbers"
                .formatted(length, slot.axes().get(0).text(), product)
            : "it has %s numbers, but %s needs %s".formatted(length, slot.inWords(), product),
        "map as many columns or write as many numbers as the spec declares");
  }

  @Override
  public Column column(List<Row> rows) {
    float[][] numbers = rows.stream().map(Row::numbers).toArray(float[][]::new);
    return switch (slot.columnName()) {
      case "FeatureColumn" -> new FeatureColumn(numbers);
      case "TargetColumn" -> new TargetColumn(numbers);
      case "SequenceColumn" -> SequenceColumn.ofRows(size(1), numbers);
      case "FrameSequenceColumn" -> new FrameSequenceColumn(size(1), size(2), numbers);
      case "ImageColumn" -> new ImageColumn(size(0), size(1), size(2), numbers);
      case "RecordedColumn" ->
          new RecordedColumn(
              IntStream.range(0, sizes.size()).mapToLong(this::size).toArray(), numbers);
      default -> throw new IllegalStateException(slot.column());
    };
  }

  private int size(int axis) {
    return sizes.get(axis).orElseThrow();
  }

  @Override
  public Map<String, Object> state() {
    return Map.of("sizes", States.numbers(sizes));
  }
}
