package org.distill4j.runtime.data.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.data.table.Table;

/** Collects examples in memory. */
final class ExampleCollector implements ExampleSink {

  private final TableEncoding encoding;
  private final Map<Slot, List<Row>> rows = new LinkedHashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private List<Slot> slots = List.of();

  ExampleCollector(TableEncoding encoding) {
    this.encoding = encoding;
  }

  @Override
  public void add(ExampleRows example) {
    example
        .rows()
        .forEach((slot, row) -> rows.computeIfAbsent(slot, key -> new ArrayList<>()).add(row));
    example.id().ifPresent(ids::add);
    example.weight().ifPresent(weights::add);
  }

  @Override
  public void end(List<Slot> all) {
    slots = all;
  }

  Examples examples(Table table) throws DataFileException {
    if (rows.isEmpty()) {
      throw new DataFileException(
          table.file(), "it has no records", "write one line for each example below the header");
    }
    Examples.Builder examples = Examples.builder();
    for (Slot slot : slots) {
      NodeFormat format = encoding.format(slot.name()).orElseThrow();
      examples.input(slot.graphInput(), format.column(rows.remove(slot)));
    }
    if (!ids.isEmpty()) {
      examples.ids(ids);
    }
    if (!weights.isEmpty()) {
      requireWeight(table);
      examples.weights(weights.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return examples.build();
  }

  private void requireWeight(Table table) {
    if (weights.stream().noneMatch(weight -> weight > 0)) {
      throw new UnusableDataException(
          table.file() + ": all weights are 0, so nothing would be learnt; give some above 0");
    }
  }
}
