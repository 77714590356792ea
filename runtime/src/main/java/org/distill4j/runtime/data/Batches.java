package org.distill4j.runtime.data;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/** Creates batches of examples. The arrays of a batch are reused for the next. Not thread-safe. */
public final class Batches {

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Buffers> buffers = new LinkedHashMap<>();
  private final DataType type;
  private final int ahead;

  /**
   * Creates batches of some columns.
   *
   * @param columns the names of the columns
   * @param type the data type of the graph
   * @throws IllegalArgumentException if the examples lack one of the columns
   */
  public Batches(Examples examples, Collection<String> columns, DataType type) {
    for (String name : columns) {
      this.columns.put(name, examples.column(name));
      this.buffers.put(name, new Buffers());
    }
    this.type = type;
    this.ahead = examples.blocks().map(ExampleBlocks::pool).orElse(0);
  }

  /** Returns the batches of an order, one at a time. */
  public Iterable<Batch> of(List<int[]> order) {
    return () -> new InOrder(order);
  }

  /** The batches of an order, whose examples are announced a window of blocks ahead. */
  private final class InOrder implements Iterator<Batch> {

    private final Iterator<int[]> rest;
    private final Iterator<int[]> announced;
    private long distance;

    InOrder(List<int[]> order) {
      rest = order.iterator();
      announced = order.iterator();
    }

    @Override
    public boolean hasNext() {
      return rest.hasNext();
    }

    @Override
    public Batch next() {
      while (distance < ahead && announced.hasNext()) {
        int[] later = announced.next();
        distance += later.length;
        columns.values().forEach(column -> column.prefetch(later));
      }
      int[] examples = rest.next();
      distance -= examples.length;
      return batch(examples);
    }
  }

  /** Returns one batch. */
  public Batch batch(int[] examples) {
    Map<String, Value> values = new LinkedHashMap<>();
    columns.forEach(
        (name, column) -> values.put(name, column.batch(examples, type, buffers.get(name))));
    return new Batch(examples, values);
  }
}
