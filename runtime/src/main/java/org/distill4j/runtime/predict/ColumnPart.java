package org.distill4j.runtime.predict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.IndexedColumn;

/**
 * A batch of a larger number of examples.
 *
 * @param inputs the inputs by name
 * @param examples the number of examples
 */
record ColumnPart(Map<String, Column> inputs, int examples) {

  /** Returns all batches. */
  static List<ColumnPart> all(Map<String, ? extends Column> inputs, int examples, int batchSize) {
    List<ColumnPart> parts = new ArrayList<>();
    for (int from = 0; from < examples; from += batchSize) {
      int[] some = IntStream.range(from, Math.min(examples, from + batchSize)).toArray();
      Map<String, Column> part = new LinkedHashMap<>();
      inputs.forEach((name, column) -> part.put(name, new IndexedColumn(column, some)));
      parts.add(new ColumnPart(part, some.length));
    }
    return parts;
  }
}
