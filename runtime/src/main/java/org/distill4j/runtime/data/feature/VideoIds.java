package org.distill4j.runtime.data.feature;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;

/** The ids of videos in a file of features. */
final class VideoIds {

  private VideoIds() {}

  /**
   * Returns an id as text: a whole number in decimal, also if it is stored as a floating-point
   * number, or a text. Empty if the value is no id.
   */
  static Optional<String> text(Object value) {
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      boolean isWhole = Double.isFinite(number) && number == Math.rint(number);
      return isWhole
          ? Optional.of(new BigDecimal(number).toBigInteger().toString())
          : Optional.empty();
    }
    boolean isWhole =
        value instanceof Byte
            || value instanceof Short
            || value instanceof Integer
            || value instanceof Long
            || value instanceof BigInteger;
    boolean isText = value instanceof String text && !text.isEmpty();
    return isWhole || isText ? Optional.of(value.toString()) : Optional.empty();
  }

  /**
   * Returns an id as text.
   *
   * @param name the name of the ids in messages
   * @throws DataFileException if the value is no id
   */
  static String require(Path file, String name, int index, Object value) throws IOException {
    return text(value)
        .orElseThrow(
            () ->
                new DataFileException(
                    file,
                    "%s %s at %d"
                        .formatted(
                            name, "".equals(value) ? "has an empty text" : "has " + value, index),
                    "each id must be a whole number or a text"));
  }

  /**
   * Requires that no id occurs twice.
   *
   * @param name the name of the ids in messages
   */
  static void requireDistinct(Path file, String name, String[] ids) throws IOException {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      Integer before = places.put(ids[i], i);
      if (before != null) {
        throw new DataFileException(
            file,
            "%s has %s at %d and again at %d".formatted(name, ids[i], before, i),
            "each video must have one entry");
      }
    }
  }
}
