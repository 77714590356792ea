package org.distill4j.runtime.graph.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text form of an origin: a line for each part, its name and its value separated by a tab. */
final class Origin {

  private Origin() {}

  static byte[] written(Map<String, String> origin) {
    StringBuilder text = new StringBuilder();
    origin.forEach(
        (name, value) ->
            text.append(escaped(name)).append('\t').append(escaped(value)).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns the parts, in the order of the text.
   *
   * @throws IOException if it is no such text
   */
  static Map<String, String> read(byte[] bytes) throws IOException {
    Map<String, String> origin = new LinkedHashMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 2 || origin.put(restored(parts[0]), restored(parts[1])) != null) {
        throw new IOException("its origin is unreadable");
      }
    }
    return Collections.unmodifiableMap(origin);
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String restored(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
  }
}
