package org.distill4j.processor.resource;

import static com.google.common.truth.Truth.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonTest {

  private static Map<String, Object> object(Object... entries) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      object.put((String) entries[i], entries[i + 1]);
    }
    return object;
  }

  @Test
  void anEmptyObject() {
    assertThat(Json.write(object())).isEqualTo("{}\n");
  }

  @Test
  void aFlatObjectIsWrittenOnOneLineInTheOrderOfTheMap() {
    assertThat(Json.write(object("z", 1, "a", true, "m", 0.5, "t", "text")))
        .isEqualTo("{\"z\": 1, \"a\": true, \"m\": 0.5, \"t\": \"text\"}\n");
  }

  @Test
  void aFlatListIsWrittenOnOneLine() {
    assertThat(Json.write(object("axes", List.of("words", "8"), "none", List.of())))
        .isEqualTo("{\"axes\": [\"words\", \"8\"], \"none\": []}\n");
  }

  @Test
  void nestedListsWithoutObjectsAreFlat() {
    assertThat(Json.write(object("shape", List.of(List.of(1, 2), List.of(3)))))
        .isEqualTo("{\"shape\": [[1, 2], [3]]}\n");
  }

  @Test
  void anObjectInAnObjectIsIndented() {
    assertThat(Json.write(object("name", "Net", "total", object("parameters", "90"))))
        .isEqualTo(
            """
            {
              "name": "Net",
              "total": {"parameters": "90"}
            }
            """);
  }

  @Test
  void aListOfObjectsHasOneObjectALine() {
    assertThat(Json.write(object("nodes", List.of(object("name", "a"), object("name", "b")))))
        .isEqualTo(
            """
            {
              "nodes": [
                {"name": "a"},
                {"name": "b"}
              ]
            }
            """);
  }

  @Test
  void objectsAreIndentedAtEachDepth() {
    assertThat(Json.write(object("outer", object("inner", object("leaf", object("value", 1))))))
        .isEqualTo(
            """
            {
              "outer": {
                "inner": {
                  "leaf": {"value": 1}
                }
              }
            }
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "say \"yes\"|say \\\"yes\\\"",
        "back\\slash|back\\\\slash",
        "grüße ∑|grüße ∑",
      })
  void quotesAndBackslashesAreEscaped(String text, String written) {
    assertThat(Json.write(object("text", text))).isEqualTo("{\"text\": \"" + written + "\"}\n");
  }

  @Test
  void controlCharactersAreEscaped() {
    assertThat(Json.write(object("text", "a\nb\tc\u0001")))
        .isEqualTo("{\"text\": \"a\\u000ab\\u0009c\\u0001\"}\n");
  }

  @Test
  void keysAreEscaped() {
    assertThat(Json.write(object("a\"b", 1))).isEqualTo("{\"a\\\"b\": 1}\n");
  }
}
