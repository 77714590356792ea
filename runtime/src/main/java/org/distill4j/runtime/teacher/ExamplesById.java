package org.distill4j.runtime.teacher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;

/** Examples in the order of their ids, whatever the order of the data set is. */
public final class ExamplesById {

  private final Examples examples;
  private final List<String> ids;
  private final int[] order;

  private ExamplesById(Examples examples, List<String> ids, int[] order) {
    this.examples = examples;
    this.ids = ids;
    this.order = order;
  }

  /** Returns the order of examples whose ids are all different; empty for others. */
  public static Optional<ExamplesById> of(Examples examples) {
    if (examples.ids().isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = examples.ids().get();
    int[] order =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(Comparator.comparing(ids::get))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 1; i < order.length; i++) {
      if (ids.get(order[i]).equals(ids.get(order[i - 1]))) {
        return Optional.empty();
      }
    }
    return Optional.of(new ExamplesById(examples, ids, order));
  }

  /** Returns the place of each example in the order of the ids. */
  public int[] places() {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  /**
   * Returns a SHA-256 over the ids and the contents of some columns, which the order of the
   * examples does not change; empty if a column has no digest of single examples.
   *
   * @throws IllegalArgumentException if there is no column of a name
   */
  Optional<String> digest(Collection<String> names) {
    ContentDigest digest = new ContentDigest();
    List<Column> columns = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      digest.add(name);
      columns.add(examples.column(name));
    }
    for (int example : order) {
      digest.add(ids.get(example));
      for (Column column : columns) {
        if (!column.digest(example, digest)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(digest.hex());
  }
}
