package org.distill4j.runtime.data.mapping.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;

/** Indices of classes from 0, one or several for each record, none for an unlabelled one. */
final class ClassIndicesFormat implements NodeFormat {

  private int largest = -1;
  private int classes;

  ClassIndicesFormat(Options options, Map<String, Object> state) {
    options.requireKnown();
    this.classes = States.number(state, "size");
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

  private static int[] indices(Cells cells) throws CellException {
    int[] indices = CellValues.wholeNumbers(cells.value());
    for (int index : indices) {
      if (index < 0) {
        throw new CellException(
            "the class %s is below 0".formatted(index), "number the classes from 0");
      }
    }
    return indices;
  }

  @Override
  public List<OptionalInt> sizes() {
    return List.of(largest < 0 ? OptionalInt.empty() : OptionalInt.of(largest + 1));
  }

  @Override
  public void settle(List<OptionalInt> sizes, OptionalInt indices) throws CellException {
    if (largest < 0) {
      throw new CellException("no record has a class", "label some of the records");
    }
    classes = sizes.isEmpty() ? largest + 1 : sizes.get(0).orElse(largest + 1);
    if (largest >= classes) {
      throw new CellException(
          "the data have the class %s, but the spec has %s classes".formatted(largest, classes),
          "number the classes from 0 to %s, or set the dimension".formatted(classes - 1));
    }
  }

  @Override
  public Row row(Cells cells) throws CellException {
    int[] indices = indices(cells);
    for (int index : indices) {
      if (index >= classes) {
        throw new CellException(
            "the class %s is not below %s".formatted(index, classes),
            "number the classes from 0 to %s".formatted(classes - 1));
      }
    }
    if (Arrays.stream(indices).distinct().count() < indices.length) {
      throw new CellException("it has a class twice", "name each class once");
    }
    float[] ones = new float[indices.length];
    Arrays.fill(ones, 1);
    return new Row(indices, ones);
  }

  @Override
  public Column column(List<Row> rows) {
    return new LabelColumn(
        classes,
        rows.stream().map(Row::indices).toArray(int[][]::new),
        rows.stream().map(Row::numbers).toArray(float[][]::new));
  }

  @Override
  public Map<String, Object> state() {
    return Map.of("size", classes);
  }
}
