package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;

/** The classes of the records of a table, as far as they are labelled. */
final class RecordClasses {

  private static final int[] UNKNOWN = {0};

  private final boolean areClasses;
  private final List<int[]> classes;
  private final List<Integer> labelled = new ArrayList<>();
  private final int[] remaining;

  /** Keeps the classes of each record; null for a record without a label. */
  private RecordClasses(boolean areClasses, List<int[]> classes) {
    this.areClasses = areClasses;
    this.classes = classes;
    int largest = 0;
    for (int record = 0; record < classes.size(); record++) {
      if (classes.get(record) != null) {
        labelled.add(record);
        for (int index : classes.get(record)) {
          largest = Math.max(largest, index);
        }
      }
    }
    this.remaining = new int[largest + 1];
    for (int record : labelled) {
      for (int index : classes.get(record)) {
        remaining[index]++;
      }
    }
  }

  /**
   * Reads a table, twice if its labels are classes.
   *
   * @throws IOException if the mapping does not fit the spec or the table, or a label cannot be
   *     read
   */
  static RecordClasses read(List<Slot> slots, Slot label, ColumnMapping mapping, Table table)
      throws IOException {
    boolean areClasses = LabelColumn.class.getCanonicalName().equals(label.column());
    BoundSlot bound = TableEncoding.bind(slots, label, mapping, table);
    if (areClasses) {
      try (TableReader reader = table.open()) {
        TableEncoding.learn(reader, List.of(bound));
      }
      Dimensions dimensions = new Dimensions(table, Map.of());
      dimensions.add(bound);
      dimensions.settle(bound);
    }
    List<int[]> classes = new ArrayList<>();
    try (TableReader reader = table.open()) {
      Optional<TableRecord> record = reader.next();
      while (record.isPresent()) {
        classes.add(classes(bound, record.get(), areClasses));
        record = reader.next();
      }
    }
    return new RecordClasses(areClasses, classes);
  }

  private static int[] classes(BoundSlot label, TableRecord record, boolean areClasses)
      throws IOException {
    if (new Cells(record, label.columns()).isEmpty()) {
      return null;
    }
    if (!areClasses) {
      return UNKNOWN;
    }
    int[] indices = label.row(record).indices();
    return indices.length == 0 ? null : indices;
  }

  /** Returns true if the labels are classes of examples; otherwise all are of one class. */
  boolean areClasses() {
    return areClasses;
  }

  /** Returns the number of records. */
  int size() {
    return classes.size();
  }

  /** Returns the numbers of the records with a label. */
  List<Integer> labelled() {
    return labelled;
  }

  /** Returns the class of a record that most of its records are left of. */
  int rarestClass(int record) {
    int rarest = classes.get(record)[0];
    for (int index : classes.get(record)) {
      rarest = remaining[index] < remaining[rarest] ? index : rarest;
    }
    return rarest;
  }

  /** Takes a record, unless it is the last of one of its classes. */
  boolean take(int record) {
    for (int index : classes.get(record)) {
      if (remaining[index] < 2) {
        return false;
      }
    }
    for (int index : classes.get(record)) {
      remaining[index]--;
    }
    return true;
  }
}
