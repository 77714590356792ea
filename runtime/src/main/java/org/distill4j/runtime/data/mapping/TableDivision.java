package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;

/** A table in two parts, each of which keeps the order of the records. */
public final class TableDivision {

  private final Table table;
  private final BitSet heldOut;
  private final int records;
  private final boolean isStratified;
  private final HoldOut rule;

  TableDivision(Table table, BitSet heldOut, int records, boolean isStratified, HoldOut rule) {
    this.table = table;
    this.heldOut = heldOut;
    this.records = records;
    this.isStratified = isStratified;
    this.rule = rule;
  }

  /** Returns the records to train on. */
  public Table training() {
    return new Part(table, heldOut, false);
  }

  /** Returns the records that are held out. */
  public Table heldOut() {
    return new Part(table, heldOut, true);
  }

  /** Returns the number of records that are held out. */
  public int heldOutRecords() {
    return heldOut.cardinality();
  }

  /** Returns the number of records of the whole table. */
  public int records() {
    return records;
  }

  /** Returns true if each class is held out by the same share. */
  public boolean isStratified() {
    return isStratified;
  }

  /** Returns the rule of the division. */
  public HoldOut rule() {
    return rule;
  }

  /** Returns the division in words: "held out: 20 % of train.csv by seed 1, of each class". */
  @Override
  public String toString() {
    String percent =
        BigDecimal.valueOf(rule.share()).movePointRight(2).stripTrailingZeros().toPlainString();
    String of = "%s by seed %s".formatted(table.file().getFileName(), rule.seed());
    return "held out: " + percent + " % of " + of + (isStratified ? ", of each class" : "");
  }

  /**
   * A part of a table.
   *
   * @param table the whole table
   * @param heldOut the numbers of the records that are held out
   * @param isHeldOut true if this is the part that is held out
   */
  private record Part(Table table, BitSet heldOut, boolean isHeldOut) implements Table {

    @Override
    public Path file() {
      return table.file();
    }

    @Override
    public TableReader open() throws IOException {
      return new PartReader(table.open(), this);
    }
  }

  /** Reads the records of a part. */
  private static final class PartReader implements TableReader {

    private final TableReader whole;
    private final Part part;
    private int next;

    PartReader(TableReader whole, Part part) {
      this.whole = whole;
      this.part = part;
    }

    @Override
    public List<String> columns() {
      return whole.columns();
    }

    @Override
    public Optional<TableRecord> next() throws IOException {
      Optional<TableRecord> record = whole.next();
      while (record.isPresent() && part.heldOut.get(next++) != part.isHeldOut) {
        record = whole.next();
      }
      return record;
    }

    @Override
    public void close() throws IOException {
      whole.close();
    }
  }
}
