package org.distill4j.runtime.teacher;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.data.Column;

/**
 * The recorded signals of a teacher for all examples of a data set.
 *
 * @param columns one column for each recorded signal, by the graph input {@code teacher/<signal>}
 *     that it feeds
 * @param bytes their size in bytes
 * @param seconds the duration of the recording
 */
public record RecordedSignals(Map<String, Column> columns, long bytes, double seconds) {

  /** Copies the map. */
  public RecordedSignals {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** Returns these signals together with those of another teacher. */
  public RecordedSignals and(RecordedSignals others) {
    Map<String, Column> all = new LinkedHashMap<>(columns);
    all.putAll(others.columns);
    return new RecordedSignals(all, bytes + others.bytes, seconds + others.seconds);
  }
}
