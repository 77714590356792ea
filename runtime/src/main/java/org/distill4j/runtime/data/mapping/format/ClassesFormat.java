package org.distill4j.runtime.data.mapping.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;

/**
 * Names of classes: one for each record, a list of them, or an object with the weight of each. With
 * the option {@code separator}, a text holds several names. A record without a value is not
 * labelled.
 */
final class ClassesFormat implements NodeFormat {

  private final ClassNames names;
  private final String separator;

  ClassesFormat(Options options, Map<String, Object> state) {
    options.requireKnown("separator");
    this.names = new ClassNames(state);
    this.separator = options.text("separator", "");
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Cells cells) throws CellException {
    names.learn(List.copyOf(weights(cells).keySet()));
  }

  @Override
  public List<OptionalInt> sizes() {
    return List.of(names.count());
  }

  @Override
  public void settle(List<OptionalInt> sizes, OptionalInt indices) throws CellException {
    names.settle(sizes.isEmpty() ? OptionalInt.empty() : sizes.get(0));
  }

  @Override
  public Row row(Cells cells) throws CellException {
    Map<String, Float> weights = weights(cells);
    int[] classes = new int[weights.size()];
    float[] numbers = new float[weights.size()];
    int at = 0;
    for (Map.Entry<String, Float> entry : weights.entrySet()) {
      classes[at] = names.index(entry.getKey());
      numbers[at++] = entry.getValue();
    }
    return new Row(classes, numbers);
  }

  private Map<String, Float> weights(Cells cells) throws CellException {
    Map<String, Float> weights = new LinkedHashMap<>();
    Object value = cells.value();
    if (value instanceof Map<?, ?> object) {
      for (Map.Entry<?, ?> entry : object.entrySet()) {
        float weight = CellValues.number(entry.getValue());
        if (weight <= 0) {
          throw new CellException(
              "the class '%s' has the weight %s".formatted(entry.getKey(), entry.getValue()),
              "weights are above 0; leave other classes out");
        }
        weights.put(String.valueOf(entry.getKey()), weight);
      }
      return weights;
    }
    for (Object name : parts(value)) {
      if (weights.put(CellValues.name(name), 1f) != null) {
        throw new CellException(
            "it has the class %s twice".formatted(CellValues.shown(name)), "name each class once");
      }
    }
    return weights;
  }

  private List<Object> parts(Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    return value instanceof String text && !separator.isEmpty()
        ? new ArrayList<>(
            Arrays.stream(text.split(Pattern.quote(separator), -1))
                .filter(part -> !part.isBlank())
                .toList())
        : List.of(value);
  }

  @Override
  public Column column(List<Row> rows) {
    return new LabelColumn(
        names.size(),
        rows.stream().map(Row::indices).toArray(int[][]::new),
        rows.stream().map(Row::numbers).toArray(float[][]::new));
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
