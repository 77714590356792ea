package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.table.Table;

/**
 * A random part of a training table that is kept for evaluation:
 *
 * <pre>{@code
 * TableDivision division = HoldOut.withSeed(1).divide(task.slots(), task.label(), mapping, table);
 * TableEncoding encoding = TableEncoding.learn(..., division.training(), sizes);
 * }</pre>
 *
 * <p>It is drawn among the records that have a label; all others stay in the training part. Where
 * the labels are classes of examples, each class is held out by the same share, up to rounding, and
 * keeps at least one training record. A record of several classes counts as one of the rarest. The
 * parts depend only on the records, the share and the seed.
 *
 * @param share the share of the labelled records, above 0 and below 1
 * @param seed the seed
 */
public record HoldOut(double share, long seed) {

  /** The default share. */
  public static final double SHARE = 0.2;

  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if it is not above 0 and below 1
   */
  public HoldOut {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "The share to hold out must be above 0 and below 1, but is " + share);
    }
  }

  /** Returns a hold-out of the default share. */
  public static HoldOut withSeed(long seed) {
    return new HoldOut(SHARE, seed);
  }

  /**
   * Divides a table. It is read once or twice; its records are not kept.
   *
   * @param slots the slots of the spec
   * @param label the label that is evaluated
   * @param table a table that can be opened any number of times
   * @throws IOException if the mapping does not fit the spec or the table, a label cannot be read,
   *     or a part would be empty; the message names file, record and remedy
   */
  public TableDivision divide(List<Slot> slots, Slot label, ColumnMapping mapping, Table table)
      throws IOException {
    RecordClasses records = RecordClasses.read(slots, label, mapping, table);
    BitSet heldOut = drawn(records);
    int labelled = records.labelled().size();
    if (heldOut.isEmpty() || heldOut.cardinality() == labelled) {
      throw new DataFileException(
          table.file(),
          "a share of %s of its %s labelled records cannot be held out".formatted(share, labelled),
          "add records or change the share, or evaluate on a table of its own");
    }
    return new TableDivision(table, heldOut, records.size(), records.areClasses(), this);
  }

  /** Returns the numbers of the records that are held out. */
  private BitSet drawn(RecordClasses records) {
    List<Integer> order = new ArrayList<>(records.labelled());
    Collections.shuffle(order, new Random(seed));
    order.sort(Comparator.comparing(records::rarestClass));
    BitSet heldOut = new BitSet(records.size());
    int taken = 0;
    for (int i = 0; i < order.size(); i++) {
      // Every part of the order, and so every class, gives its share; a half is rounded up.
      long due = (long) Math.floor(share * (i + 1) + 0.5);
      if (taken < due && records.take(order.get(i))) {
        heldOut.set(order.get(i));
        taken++;
      }
    }
    return heldOut;
  }
}
