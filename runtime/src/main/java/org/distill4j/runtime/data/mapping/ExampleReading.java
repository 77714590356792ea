package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.distill4j.runtime.data.table.TableRecord;

/** Reads the ids and weights of the records of one table. */
final class ExampleReading {

  private final ColumnMapping mapping;
  private final boolean weights;
  private final Set<String> ids = new HashSet<>();

  ExampleReading(ColumnMapping mapping, boolean weights) {
    this.mapping = mapping;
    this.weights = weights;
  }

  Optional<String> id(TableRecord record) throws IOException {
    if (mapping.id().isEmpty()) {
      return Optional.empty();
    }
    String column = mapping.id().get();
    Object value = record.value(column);
    if (value == null) {
      throw record.problem("has no id in column '%s'".formatted(column), "give each record an id");
    }
    String id = value.toString();
    if (!ids.add(id)) {
      throw record.problem(
          "has the id '%s' of another record in column '%s'".formatted(id, column),
          "give each record an id of its own");
    }
    return Optional.of(id);
  }

  OptionalDouble weight(TableRecord record) throws IOException {
    if (mapping.weight().isEmpty() || !weights) {
      return OptionalDouble.empty();
    }
    String column = mapping.weight().get();
    Object value = record.value(column);
    double weight = value instanceof Number number ? number.doubleValue() : parsed(value);
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw record.problem(
          "has the weight '%s' in column '%s'".formatted(value, column),
          "weights are finite numbers of at least 0");
    }
    return OptionalDouble.of(weight);
  }

  private static double parsed(Object value) {
    try {
      return value == null ? Double.NaN : Double.parseDouble(value.toString().strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
