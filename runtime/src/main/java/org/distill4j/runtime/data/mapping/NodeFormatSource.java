package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Formats for columns of one class. Formats of own kinds are found as services: a source of an own
 * module is named in its {@code
 * META-INF/services/org.distill4j.runtime.data.mapping.NodeFormatSource}.
 */
public interface NodeFormatSource {

  /** Returns the names of the formats for a slot, the default first; empty if it has none. */
  List<String> formats(Slot slot);

  /**
   * Creates a format.
   *
   * @param name one of {@link #formats}
   * @param options the options after the name in a mapping, such as {@code most} and {@code 50};
   *     those without a value have an empty one
   * @param state the state of a format that has learnt; empty for a new one
   * @throws IllegalArgumentException if an option is unknown or has a wrong value; with a remedy
   * @throws IOException if a file that an option names cannot be read
   */
  NodeFormat create(Slot slot, String name, Map<String, String> options, Map<String, Object> state)
      throws IOException;
}
