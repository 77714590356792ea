package org.distill4j.runtime.training;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The components of records by name. */
final class RecordValues {

  private RecordValues() {}

  /** Returns the values of all components, in the order of their declaration. */
  static Map<String, Object> of(Record value) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      values.put(component.getName(), read(component, value));
    }
    return values;
  }

  /** Returns the simple name of the record's class as {@code type}, and the values. */
  static Map<String, Object> typed(Record value) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("type", value.getClass().getSimpleName());
    values.putAll(of(value));
    return values;
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot read " + component.getName() + " of " + value.getClass().getName(), e);
    }
  }
}
