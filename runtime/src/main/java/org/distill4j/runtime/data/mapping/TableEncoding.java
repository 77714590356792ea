package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.distill4j.runtime.argument.Suggestion;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.mapping.Slot.Use;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;

/**
 * A mapping that has learnt from the training table. Further tables are read in the same way: with
 * the same classes, words and sizes.
 *
 * <pre>{@code
 * TableEncoding encoding = TableEncoding.learn(slots, mapping, Tables.of(training), Map.of());
 * Examples examples = encoding.read(Tables.of(training));
 * Examples validation = encoding.read(Tables.of(held));
 * }</pre>
 */
public final class TableEncoding {

  private final List<Slot> slots;
  private final ColumnMapping mapping;
  private final List<BoundSlot> bound;
  private final Map<String, Integer> dimensions;

  private TableEncoding(
      List<Slot> slots,
      ColumnMapping mapping,
      List<BoundSlot> bound,
      Map<String, Integer> dimensions) {
    this.slots = List.copyOf(slots);
    this.mapping = mapping;
    this.bound = List.copyOf(bound);
    this.dimensions = dimensions;
  }

  /**
   * Learns from a training table, which is read once.
   *
   * @param slots the slots of the spec; labels without a column are left out
   * @param required the labels that need a column
   * @param given the dimensions that do not follow from the data, by name
   * @throws IOException if the mapping does not fit the spec or the table, or a value cannot be
   *     read; the message names file, record and remedy
   */
  public static TableEncoding learn(
      List<Slot> slots,
      Collection<Slot> required,
      ColumnMapping mapping,
      Table table,
      Map<String, Integer> given)
      throws IOException {
    try (TableReader reader = table.open()) {
      Set<Slot> needed = new HashSet<>(required);
      slots.stream().filter(slot -> slot.use() == Use.INPUT).forEach(needed::add);
      MappingCheck check = new MappingCheck(slots, mapping, table, reader.columns());
      List<BoundSlot> bound = new ArrayList<>();
      for (var entry : check.columns(needed).entrySet()) {
        bound.add(bind(entry.getKey(), entry.getValue(), mapping, table));
      }
      learn(reader, bound);
      Dimensions dimensions = new Dimensions(table, given);
      for (BoundSlot slot : bound) {
        dimensions.add(slot);
      }
      for (BoundSlot slot : bound) {
        dimensions.settle(slot);
      }
      return new TableEncoding(slots, mapping, bound, dimensions.all());
    }
  }

  private static BoundSlot bind(Slot slot, List<String> columns, ColumnMapping mapping, Table table)
      throws IOException {
    NodeFormats formats = new NodeFormats();
    String text = mapping.formats().getOrDefault(slot.name(), formats.standard(slot));
    NodeFormat format = formats.create(slot, text, Map.of(), table.file());
    if (columns.size() > 1 && format.isOfOneColumn()) {
      throw new DataFileException(
          table.file(),
          "%s of the format '%s' has %s columns".formatted(slot.inWords(), text, columns.size()),
          "map one column to it, such as %s=%s".formatted(slot.name(), columns.get(0)));
    }
    return new BoundSlot(slot, columns, format, text);
  }

  /** Binds one slot that needs columns, after a check of the whole mapping. */
  static BoundSlot bind(List<Slot> slots, Slot slot, ColumnMapping mapping, Table table)
      throws IOException {
    try (TableReader reader = table.open()) {
      MappingCheck check = new MappingCheck(slots, mapping, table, reader.columns());
      return bind(slot, check.columns(Set.of(slot)).get(slot), mapping, table);
    }
  }

  static void learn(TableReader reader, List<BoundSlot> bound) throws IOException {
    List<BoundSlot> learning = bound.stream().filter(slot -> slot.format().learns()).toList();
    Optional<TableRecord> record = learning.isEmpty() ? Optional.empty() : reader.next();
    while (record.isPresent()) {
      for (BoundSlot slot : learning) {
        slot.learn(record.get());
      }
      record = reader.next();
    }
  }

  /** Returns the dimensions that follow from the data, and those that were given. */
  public Map<String, Integer> dimensions() {
    return dimensions;
  }

  /** Returns the slots of the spec. */
  public List<Slot> slots() {
    return slots;
  }

  /**
   * Returns the format of a slot; empty if no column is mapped to it.
   *
   * @param name the name of an input or label
   */
  public Optional<NodeFormat> format(String name) {
    return bound.stream()
        .filter(it -> it.slot().name().equals(name))
        .map(BoundSlot::format)
        .findFirst();
  }

  /**
   * Reads a table to train on: inputs, labels, signals and weights.
   *
   * @throws IOException if a column is missing, or a value cannot be read; the message names file,
   *     record and remedy
   */
  public Examples read(Table table) throws IOException {
    ExampleCollector collector = new ExampleCollector(this);
    read(table, slot -> true, true, collector);
    return collector.examples(table);
  }

  /**
   * Reads the inputs of a table, and labels to compare answers with. It needs neither other labels
   * nor signals and weights.
   *
   * @param label the name of the labels
   * @throws IOException as {@link #read(Table)}
   */
  public Examples readEvaluated(Table table, String label) throws IOException {
    ExampleCollector collector = new ExampleCollector(this);
    read(
        table,
        slot -> slot.use() == Use.INPUT || (slot.use() == Use.LABEL && slot.name().equals(label)),
        false,
        collector);
    return collector.examples(table);
  }

  /**
   * Reads the inputs of a table into a sink, one example at a time.
   *
   * @throws IOException as {@link #read(Table)}
   */
  public void readInputs(Table table, ExampleSink sink) throws IOException {
    read(table, slot -> slot.use() == Use.INPUT, false, sink);
  }

  /**
   * Reads a table to train on into a sink, one example at a time.
   *
   * @throws IOException as {@link #read(Table)}
   */
  public void read(Table table, ExampleSink sink) throws IOException {
    read(table, slot -> true, true, sink);
  }

  private void read(Table table, Predicate<Slot> chosen, boolean weighted, ExampleSink sink)
      throws IOException {
    List<BoundSlot> wanted = bound.stream().filter(it -> chosen.test(it.slot())).toList();
    try (TableReader reader = table.open()) {
      List<Slot> needed = wanted.stream().map(BoundSlot::slot).toList();
      requireColumns(table, reader.columns(), wanted);
      ExampleReading reading = new ExampleReading(mapping, weighted);
      Optional<TableRecord> record = reader.next();
      while (record.isPresent()) {
        Map<Slot, Row> rows = new LinkedHashMap<>();
        for (BoundSlot slot : wanted) {
          rows.put(slot.slot(), slot.row(record.get()));
        }
        sink.add(new ExampleRows(rows, reading.id(record.get()), reading.weight(record.get())));
        record = reader.next();
      }
      sink.end(needed);
    }
  }

  private static void requireColumns(Table table, List<String> known, List<BoundSlot> wanted)
      throws IOException {
    for (BoundSlot slot : wanted) {
      for (String column : slot.columns()) {
        if (!known.contains(column)) {
          throw new DataFileException(
              table.file(),
              "there is no column '%s', which is mapped to %s"
                  .formatted(column, slot.slot().inWords()),
              "give the file the columns of the training data: "
                  + Suggestion.listed(slot.columns()));
        }
      }
    }
  }

  /** Returns the column of the ids; empty if there is none. */
  public Optional<String> id() {
    return mapping.id();
  }

  /** Returns the entries of this encoding, from which a file can restore it. */
  public List<EncodedSlot> description() {
    return bound.stream()
        .map(it -> new EncodedSlot(it.slot(), it.columns(), it.text(), it.format().state()))
        .toList();
  }

  /**
   * Restores an encoding.
   *
   * @param entries what {@link #description} returned
   * @param id the column of the ids
   * @param file the file that has the entries, for messages
   * @throws IOException if an entry is wrong, or a file that it names is missing
   */
  public static TableEncoding of(
      List<EncodedSlot> entries, Optional<String> id, Map<String, Integer> dimensions, Path file)
      throws IOException {
    NodeFormats formats = new NodeFormats();
    List<BoundSlot> bound = new ArrayList<>();
    for (EncodedSlot entry : entries) {
      NodeFormat format = formats.create(entry.slot(), entry.format(), entry.state(), file);
      bound.add(new BoundSlot(entry.slot(), entry.columns(), format, entry.format()));
    }
    ColumnMapping mapping = new ColumnMapping(Map.of(), Map.of(), id, Optional.empty());
    return new TableEncoding(
        entries.stream().map(EncodedSlot::slot).toList(), mapping, bound, dimensions);
  }
}
