package org.distill4j.runtime.data.mapping.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.StepLabelColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;

/**
 * The names of the classes of steps: a list, or a text with spaces between them. A null in a list,
 * or a {@code -} in a text, is a step that is ignored.
 */
final class StepClassesFormat implements NodeFormat {

  private static final int IGNORED = -1;
  private static final String NONE = "-";

  private final ClassNames names;

  StepClassesFormat(Options options, Map<String, Object> state) {
    options.requireKnown();
    this.names = new ClassNames(state);
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Cells cells) throws CellException {
    names.learn(parts(cells).stream().filter(name -> !name.equals(NONE)).toList());
  }

  private static List<String> parts(Cells cells) throws CellException {
    Object value = cells.value();
    if (value == null) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object part : list) {
        parts.add(part == null ? NONE : CellValues.name(part));
      }
    } else {
      parts.addAll(Arrays.asList(CellValues.name(value).split("\\s+", -1)));
    }
    return parts;
  }

  @Override
  public OptionalInt indices() {
    return names.count();
  }

  @Override
  public void settle(List<OptionalInt> sizes, OptionalInt indices) throws CellException {
    names.settle(indices);
  }

  @Override
  public Row row(Cells cells) throws CellException {
    List<String> parts = parts(cells);
    int[] labels = new int[parts.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = parts.get(i).equals(NONE) ? IGNORED : names.index(parts.get(i));
    }
    return Row.of(labels);
  }

  @Override
  public Column column(List<Row> rows) {
    return new StepLabelColumn(names.size(), rows.stream().map(Row::indices).toArray(int[][]::new));
  }

  @Override
  public List<String> names() {
    return names.names();
  }

  @Override
  public Map<String, Object> state() {
    return names.state();
  }
}
