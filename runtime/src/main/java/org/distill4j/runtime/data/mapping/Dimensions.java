package org.distill4j.runtime.data.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.mapping.BoundSlot.SizedAxis;
import org.distill4j.runtime.data.table.Table;

/** The dimensions that follow from data, and the checks of those that do not. */
final class Dimensions {

  private final Table table;
  private final Map<String, Integer> given;
  private final Map<String, Integer> found = new TreeMap<>();
  private final Map<String, String> origins = new LinkedHashMap<>();

  /**
   * Creates dimensions.
   *
   * @param table the table, for messages
   * @param given the dimensions that the user has set
   */
  Dimensions(Table table, Map<String, Integer> given) {
    this.table = table;
    this.given = given;
  }

  /** Takes the open dimensions of a slot from its data. */
  void add(BoundSlot bound) throws DataFileException {
    for (SizedAxis sized : bound.axes()) {
      if (sized.axis().dimension().isEmpty() || sized.size().isEmpty()) {
        continue;
      }
      String dimension = sized.axis().dimension().get();
      int size = sized.size().getAsInt();
      Integer other = found.put(dimension, size);
      String origin = "%s (%s)".formatted(bound.slot().inWords(), bound.inWords());
      if (other != null && other != size && !given.containsKey(dimension)) {
        throw new DataFileException(
            table.file(),
            "%s gives the dimension '%s' the size %s, but %s gives it %s"
                .formatted(origin, dimension, size, origins.get(dimension), other),
            "map columns of the same size, or set it: %s=%s"
                .formatted(dimension, Math.max(size, other)));
      }
      origins.put(dimension, origin);
    }
  }

  /** Sets the final sizes of a slot. */
  void settle(BoundSlot bound) throws DataFileException {
    List<OptionalInt> sizes = new ArrayList<>();
    OptionalInt indices = OptionalInt.empty();
    for (SizedAxis sized : bound.axes()) {
      if (sized.isIndices()) {
        indices = size(sized);
      } else {
        sizes.add(size(sized));
      }
    }
    try {
      bound.format().settle(Collections.unmodifiableList(sizes), indices);
    } catch (CellException e) {
      throw new DataFileException(
          table.file(),
          "%s, %s: %s".formatted(bound.inWords(), bound.slot().inWords(), e.getMessage()),
          e.remedy());
    }
  }

  private OptionalInt size(SizedAxis sized) {
    if (sized.axis().size().isPresent()) {
      return sized.axis().size();
    }
    return sized
        .axis()
        .dimension()
        .map(name -> all().get(name))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Returns the dimensions that are known, those of the user first. */
  Map<String, Integer> all() {
    Map<String, Integer> all = new TreeMap<>(found);
    all.putAll(given);
    return all;
  }
}
