package org.distill4j.runtime.data.mapping.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.distill4j.runtime.data.mapping.CellException;

/** Numbers and texts of cells. */
final class CellValues {

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
  private static final int SHOWN = 40;

  private CellValues() {}

  /** Returns a value for messages, in quotes and shortened. */
  static String shown(Object value) {
    String text = String.valueOf(value);
    return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + "'";
  }

  /** Returns the parts of a text of several values, with or without brackets. */
  static List<String> parts(String text) {
    String plain = text.strip();
    if (plain.startsWith("[") && plain.endsWith("]")) {
      plain = plain.replaceAll("[\\[\\]]", " ").strip();
    }
    return plain.isEmpty() ? List.of() : List.of(SEPARATOR.split(plain));
  }

  /** Adds all numbers of a value in order: of a number, a text of numbers, or nested lists. */
  static void addNumbers(Object value, FloatList into) throws CellException {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        addNumbers(element, into);
      }
    } else if (value instanceof String text) {
      List<String> parts = parts(text);
      if (parts.isEmpty()) {
        throw missing();
      }
      for (String part : parts) {
        into.add(number(part));
      }
    } else {
      into.add(number(value));
    }
  }

  /** Returns a finite number that fits into single precision. */
  static float number(Object value) throws CellException {
    if (value == null) {
      throw missing();
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    double number;
    try {
      number =
          value instanceof Number known
              ? known.doubleValue()
              : Double.parseDouble(digits(value.toString()));
    } catch (NumberFormatException e) {
      throw new CellException(
          shown(value) + " is no number",
          "write numbers such as 0.5 or -2, or leave the record out");
    }
    if (Double.isNaN(number)) {
      throw new CellException(
          shown(value) + " is not a number", "fill the value in, or leave the record out");
    }
    if (Double.isInfinite((float) number)) {
      throw new CellException(
          shown(value) + " is too large for a number in single precision",
          "scale the column, or leave the record out");
    }
    return (float) number;
  }

  /** Returns digits; Java would also read "1f", "0x1p3" and "Infinity" as numbers. */
  private static String digits(String text) {
    String plain = text.strip();
    if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|NaN|nan")) {
      throw new NumberFormatException(plain);
    }
    return plain.equals("nan") ? "NaN" : plain;
  }

  /** Returns whole numbers in order: of a number, a text of numbers, or a list. */
  static int[] wholeNumbers(Object value) throws CellException {
    List<Object> parts = new ArrayList<>();
    if (value instanceof List<?> list) {
      parts.addAll(list);
    } else if (value instanceof String text) {
      parts.addAll(parts(text));
    } else if (value != null) {
      parts.add(value);
    }
    int[] numbers = new int[parts.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = whole(parts.get(i));
    }
    return numbers;
  }

  /** Returns a whole number. */
  static int whole(Object value) throws CellException {
    try {
      return new BigDecimal(String.valueOf(value).strip()).intValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      throw new CellException(
          shown(value) + " is no whole number", "write numbers such as 0 or 17");
    }
  }

  /** Returns a name: of a text, a number without decimals of zero, or a boolean. */
  static String name(Object value) throws CellException {
    if (value instanceof List || value instanceof Map) {
      throw new CellException(
          shown(value) + " is no name", "write a text or a number, one for each record");
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.valueOf(number.longValue());
    }
    return String.valueOf(value).strip();
  }

  static CellException missing() {
    return new CellException("the value is missing", "fill it in, or leave the record out");
  }
}
