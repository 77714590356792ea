package org.distill4j.processor.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes maps, lists, strings, numbers and booleans as JSON, in the order of the maps. */
final class Json {

  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private Json() {}

  static String write(Map<String, ?> object) {
    Json json = new Json();
    json.write(object, "");
    return json.text.append('\n').toString();
  }

  private void write(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      writeMap(map, indent);
    } else if (value instanceof List<?> list) {
      writeList(list, indent);
    } else if (value instanceof String string) {
      writeText(string);
    } else if (value instanceof Double number && !Double.isFinite(number)) {
      // JSON has no number for it.
      writeText(number.toString());
    } else {
      text.append(value);
    }
  }

  /** Writes an object, on one line if it contains no objects. */
  private void writeMap(Map<?, ?> map, String indent) {
    boolean flat = map.values().stream().allMatch(Json::isFlat);
    String inner = indent + INDENT;
    text.append('{');
    String before = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(before).append(flat ? before.isEmpty() ? "" : " " : "\n" + inner);
      writeText(entry.getKey().toString());
      text.append(": ");
      write(entry.getValue(), inner);
      before = ",";
    }
    text.append(flat ? "" : "\n" + indent).append('}');
  }

  private void writeList(List<?> list, String indent) {
    boolean flat = isFlat(list);
    String inner = indent + INDENT;
    text.append('[');
    String before = "";
    for (Object element : list) {
      text.append(before).append(flat ? before.isEmpty() ? "" : " " : "\n" + inner);
      write(element, inner);
      before = ",";
    }
    text.append(flat ? "" : "\n" + indent).append(']');
  }

  /** Returns true if a value contains no object. */
  private static boolean isFlat(Object value) {
    return !(value instanceof Map<?, ?>)
        && !(value instanceof List<?> list && list.stream().anyMatch(e -> e instanceof Map<?, ?>));
  }

  private void writeText(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
