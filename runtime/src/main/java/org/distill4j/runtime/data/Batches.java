package org.distill4j.runtime.data;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Cuts examples into batches. The arrays of one batch are used again for the next, so it must not
 * be kept. Not safe for several threads.
 */
public final class Batches {

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Buffers> buffers = new LinkedHashMap<>();
  private final DataType type;

  /**
   * Batches of some columns.
   *
   * @param columns the names of the columns that the graph is fed with
   * @param type the data type of the graph
   * @throws IllegalArgumentException if the examples lack one of the columns
   */
  public Batches(Examples examples, Collection<String> columns, DataType type) {
    for (String name : columns) {
      this.columns.put(name, examples.column(name));
      this.buffers.put(name, new Buffers());
    }
    this.type = type;
  }

  /** The batches of an order, one at a time. */
  public Iterable<Batch> of(List<int[]> order) {
    return () -> {
      Iterator<int[]> rest = order.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rest.hasNext();
        }

        @Override
        public Batch next() {
          return batch(rest.next());
        }
      };
    };
  }

  /** One batch. */
  public Batch batch(int[] examples) {
    Map<String, Value> values = new LinkedHashMap<>();
    columns.forEach(
        (name, column) -> values.put(name, column.batch(examples, type, buffers.get(name))));
    return new Batch(examples, values);
  }
}
