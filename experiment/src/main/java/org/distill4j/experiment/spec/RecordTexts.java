package org.distill4j.experiment.spec;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.runtime.data.mapping.EncodedSlot;
import org.distill4j.runtime.data.mapping.Slot.Use;
import org.distill4j.runtime.data.mapping.TableEncoding;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;

/**
 * The records of a table in words: the values of the columns that inputs are read from. They are
 * read when the first is asked for. A table that cannot be read again leaves numbers of examples.
 */
final class RecordTexts implements IntFunction<String> {

  private final Table table;
  private final Optional<String> id;
  private final List<EncodedSlot> inputs;
  private final int size;
  private Map<Integer, String> texts = Map.of();
  private boolean isRead;

  /**
   * Creates the texts of a table.
   *
   * @param size the number of its records
   */
  RecordTexts(Table table, TableEncoding encoding, int size) {
    this.table = table;
    this.id = encoding.id();
    this.inputs =
        encoding.description().stream().filter(it -> it.slot().use() == Use.INPUT).toList();
    this.size = size;
  }

  @Override
  public synchronized String apply(int example) {
    if (!isRead) {
      isRead = true;
      texts = read();
    }
    return texts.getOrDefault(example, "example " + (example + 1));
  }

  private Map<Integer, String> read() {
    Set<Integer> wanted = IntStream.of(HeldOut.chosen(size)).boxed().collect(Collectors.toSet());
    Map<Integer, String> read = new HashMap<>();
    try (TableReader reader = table.open()) {
      Optional<TableRecord> record = reader.next();
      for (int i = 0; record.isPresent(); i++) {
        if (wanted.contains(i)) {
          read.put(i, text(record.get()));
        }
        record = reader.next();
      }
    } catch (IOException e) {
      return Map.of();
    }
    return read;
  }

  private String text(TableRecord record) {
    boolean single = inputs.size() == 1 && inputs.get(0).columns().size() == 1;
    Set<String> parts = new LinkedHashSet<>();
    for (EncodedSlot input : inputs) {
      String values = values(record, input.columns());
      parts.add(single ? values : "%s: %s".formatted(input.slot().name(), values));
    }
    String text = String.join("; ", parts);
    return id.map(record::value).map(it -> "%s: %s".formatted(it, text)).orElse(text);
  }

  private static String values(TableRecord record, List<String> columns) {
    return columns.stream()
        .map(
            column -> {
              Object value = record.value(column);
              return columns.size() == 1 || value == null
                  ? Objects.toString(value, "")
                  : "%s %s".formatted(column, value);
            })
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
