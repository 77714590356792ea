package org.distill4j.runtime.data.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.runtime.argument.Suggestion;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.table.Table;

/** Checks a mapping against the slots of a spec and the columns of a table. */
final class MappingCheck {

  private static final String RANGE = "..";

  private final List<Slot> slots;
  private final ColumnMapping mapping;
  private final Table table;
  private final List<String> known;

  /**
   * Creates a check.
   *
   * @param slots the slots of the spec
   * @param table the table, for messages
   * @param known the columns of the table
   */
  MappingCheck(List<Slot> slots, ColumnMapping mapping, Table table, List<String> known) {
    this.slots = slots;
    this.mapping = mapping;
    this.table = table;
    this.known = known;
  }

  /**
   * Returns the columns of each slot.
   *
   * @param required the slots that need columns; others are left out if they have none
   * @throws DataFileException if the mapping does not fit the spec or the table
   */
  Map<Slot, List<String>> columns(Collection<Slot> required) throws DataFileException {
    requireKnown(mapping.columns().keySet());
    requireKnown(mapping.formats().keySet());
    Map<Slot, List<String>> all = new LinkedHashMap<>();
    for (Slot slot : slots) {
      List<String> columns = columns(slot, required.contains(slot));
      if (!columns.isEmpty()) {
        all.put(slot, columns);
      }
    }
    requireApart(all);
    for (Optional<String> other : List.of(mapping.id(), mapping.weight())) {
      if (other.isPresent()) {
        requireColumn(other.get(), mapping.id().equals(other) ? "the ids" : "the weights");
      }
    }
    return all;
  }

  private void requireKnown(Set<String> names) throws DataFileException {
    List<String> all = slots.stream().map(Slot::name).toList();
    for (String name : names) {
      if (!all.contains(name)) {
        throw new DataFileException(
            table.file(),
            "the mapping of '%s' names no input or label of the spec".formatted(name),
            Suggestion.among(name, all, "inputs and labels"));
      }
    }
  }

  private List<String> columns(Slot slot, boolean required) throws DataFileException {
    List<String> given = mapping.columns().get(slot.name());
    if (given == null && !known.contains(slot.name())) {
      if (required) {
        throw new DataFileException(
            table.file(),
            "no column is mapped to %s, and none has its name".formatted(slot.inWords()),
            "map one: %s=COLUMN; the columns are %s"
                .formatted(slot.name(), Suggestion.listed(known)));
      }
      return List.of();
    }
    List<String> columns = new ArrayList<>();
    for (String column : given == null ? List.of(slot.name()) : given) {
      if (column.contains(RANGE) && !known.contains(column)) {
        columns.addAll(range(slot, column));
      } else {
        requireColumn(column, slot.inWords());
        columns.add(column);
      }
    }
    requireOnce(slot, columns);
    return columns;
  }

  private List<String> range(Slot slot, String range) throws DataFileException {
    int dots = range.indexOf(RANGE);
    String first = range.substring(0, dots);
    String last = range.substring(dots + RANGE.length());
    requireColumn(first, slot.inWords());
    requireColumn(last, slot.inWords());
    int from = known.indexOf(first);
    int to = known.indexOf(last);
    if (from > to) {
      throw new DataFileException(
          table.file(),
          "the range '%s' of %s runs backwards".formatted(range, slot.inWords()),
          "write %s..%s".formatted(last, first));
    }
    return known.subList(from, to + 1);
  }

  private void requireColumn(String column, String reader) throws DataFileException {
    if (!known.contains(column)) {
      throw new DataFileException(
          table.file(),
          "there is no column '%s', which is mapped to %s".formatted(column, reader),
          Suggestion.among(column, known, "columns"));
    }
  }

  private void requireOnce(Slot slot, List<String> columns) throws DataFileException {
    Set<String> distinct = new LinkedHashSet<>();
    for (String column : columns) {
      if (!distinct.add(column)) {
        throw new DataFileException(
            table.file(),
            "the column '%s' is mapped to %s twice".formatted(column, slot.inWords()),
            "name each column once");
      }
    }
  }

  /** Refuses a column that is both an input and a label, which the network would copy. */
  private void requireApart(Map<Slot, List<String>> all) throws DataFileException {
    for (var label : all.entrySet()) {
      if (label.getKey().use() != Slot.Use.LABEL) {
        continue;
      }
      for (var input : all.entrySet()) {
        for (String column : input.getValue()) {
          if (input.getKey().use() == Slot.Use.INPUT && label.getValue().contains(column)) {
            throw new DataFileException(
                table.file(),
                "the column '%s' is both %s and %s, so the network would read its answer"
                    .formatted(column, input.getKey().inWords(), label.getKey().inWords()),
                "map another column to one of them");
          }
        }
      }
    }
  }
}
