package org.distill4j.runtime.teacher;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.data.Column;

/**
 * What a teacher gave for every example of a data set.
 *
 * @param columns one column for each recorded signal, by the graph input {@code teacher/<signal>}
 *     that it feeds
 * @param bytes the memory that they take
 * @param seconds how long the teacher ran
 */
public record RecordedSignals(Map<String, Column> columns, long bytes, double seconds) {

  /** Copies the map. */
  public RecordedSignals {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** These signals and those of another teacher. */
  public RecordedSignals and(RecordedSignals others) {
    Map<String, Column> all = new LinkedHashMap<>(columns);
    all.putAll(others.columns);
    return new RecordedSignals(all, bytes + others.bytes, seconds + others.seconds);
  }
}
