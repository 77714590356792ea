package org.distill4j.processor.resource;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @Test
  void anObjectWithoutObjectsStandsOnOneLine() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", "answer");
    json.put("shape", List.of("words", "8"));
    json.put("passes", 10);
    json.put("rate", 0.5);
    json.put("bias", true);
    assertThat(Json.write(json))
        .isEqualTo(
            """
            {"name": "answer", "shape": ["words", "8"], "passes": 10, "rate": 0.5, "bias": true}
            """);
  }

  @Test
  void objectsInObjectsAreIndented() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", "answer");
    json.put("nodes", List.of(Map.of("a", 1), Map.of()));
    json.put("total", Map.of("b", 2));
    assertThat(Json.write(json))
        .isEqualTo(
            """
            {
              "name": "answer",
              "nodes": [
                {"a": 1},
                {}
              ],
              "total": {"b": 2}
            }
            """);
  }

  @Test
  void emptyObjectsAndListsAreWritten() {
    assertThat(Json.write(Map.of())).isEqualTo("{}\n");
    assertThat(Json.write(Map.of("a", List.of()))).isEqualTo("{\"a\": []}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"", "\\", "a\nb\tc\r", "\u0000\u001f", "äöü \u2028", "{[,:]}", "\\u0041"})
  void textsAreReadBack(String text) {
    String json = Json.write(Map.of(text, text));
    assertThat(new Reader(json).read()).isEqualTo(Map.of(text, text));
    assertThat(json.chars().filter(c -> c < ' ').count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
  void numbersThatJsonLacksAreTexts(double number) {
    assertThat(new Reader(Json.write(Map.of("value", number))).read())
        .isEqualTo(Map.of("value", Double.toString(number)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsReadBack(long seed) {
    Map<String, Object> json = object(new Random(seed), 3);
    String text = Json.write(json);
    assertThat(new Reader(text).read()).isEqualTo(json);
    assertThat(Json.write(json)).isEqualTo(text);
  }

  private static Map<String, Object> object(Random random, int depth) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      json.put(text(random), value(random, depth - 1));
    }
    return json;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> text(random);
      case 1 -> random.nextInt();
      case 2 -> random.nextGaussian();
      case 3 -> random.nextBoolean();
      case 4 -> object(random, depth);
      default -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
    };
  }

  private static String text(Random random) {
    String letters = "ab\"\\\n\u0001{}[]:, é";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** Reads JSON strictly: unknown properties fail the test. */
  private static final class Reader {

    private final String text;
    private int position;

    Reader(String text) {
      this.text = text;
    }

    Object read() {
      Object value = value();
      skip();
      assertThat(position).isEqualTo(text.length());
      return value;
    }

    private Object value() {
      skip();
      char next = text.charAt(position);
      if (next == '{') {
        return object();
      }
      if (next == '[') {
        return list();
      }
      return next == '"' ? string() : literal();
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      position++;
      while (!ends('}')) {
        skip();
        String key = string();
        skip();
        assertThat(text.charAt(position++)).isEqualTo(':');
        object.put(key, value());
      }
      return object;
    }

    private List<Object> list() {
      List<Object> list = new ArrayList<>();
      position++;
      while (!ends(']')) {
        list.add(value());
      }
      return list;
    }

    /** Passes a comma or the end. */
    private boolean ends(char end) {
      skip();
      if (text.charAt(position) == end) {
        position++;
        return true;
      }
      if (text.charAt(position) == ',') {
        position++;
      }
      return false;
    }

    private String string() {
      assertThat(text.charAt(position++)).isEqualTo('"');
      StringBuilder string = new StringBuilder();
      while (text.charAt(position) != '"') {
        char c = text.charAt(position++);
        assertThat(c).isAtLeast(' ');
        if (c == '\\') {
          char escaped = text.charAt(position++);
          if (escaped == 'u') {
            string.append((char) Integer.parseInt(text.substring(position, position + 4), 16));
            position += 4;
          } else {
            assertThat("\"\\").contains(String.valueOf(escaped));
            string.append(escaped);
          }
        } else {
          string.append(c);
        }
      }
      position++;
      return string.toString();
    }

    private Object literal() {
      int start = position;
      while ("{}[],: \n".indexOf(text.charAt(position)) < 0) {
        position++;
      }
      String literal = text.substring(start, position);
      if (literal.equals("true") || literal.equals("false")) {
        return Boolean.valueOf(literal);
      }
      assertThat(literal).matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
      return literal.contains(".") ? (Object) Double.valueOf(literal) : Integer.valueOf(literal);
    }

    private void skip() {
      while (position < text.length() && " \n".indexOf(text.charAt(position)) >= 0) {
        position++;
      }
    }
  }
}
