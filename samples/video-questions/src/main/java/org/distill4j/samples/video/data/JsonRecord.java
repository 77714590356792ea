package org.distill4j.samples.video.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One object of a JSON array.
 *
 * @param file the file of the array
 * @param index the index in the array, from 0
 * @param node the object
 */
record JsonRecord(QuestionFile file, int index, JsonNode node) {

  private static final String TEXT = "it must be a text or a number";

  /** Returns a required field; a number is converted to decimal text. */
  String text(String field) throws IOException {
    Optional<String> text = optional(field);
    if (text.isEmpty()) {
      throw file.error(
          "%s has %s '%s'".formatted(this, node.path(field).isTextual() ? "an empty" : "no", field),
          "every record needs it, as a text or a number");
    }
    return text.get();
  }

  /** Returns an optional field; empty if it is missing, null or blank. */
  Optional<String> optional(String field) throws IOException {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    String text = text(value);
    if (text == null) {
      throw file.error("%s has %s as '%s'".formatted(this, QuestionFile.kind(value), field), TEXT);
    }
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** Returns a text or a number as text; null for another value. Whole numbers have no fraction. */
  private static String text(JsonNode value) {
    if (value.isFloatingPointNumber()) {
      double number = value.doubleValue();
      boolean isWhole = number == Math.rint(number);
      boolean isFinite = Double.isFinite(number);
      return !isFinite
          ? null
          : isWhole ? new BigDecimal(number).toBigInteger().toString() : value.asText();
    }
    return value.isTextual() || value.isIntegralNumber() ? value.asText() : null;
  }

  /**
   * Returns a field of answers with their numbers of annotators: an object of counts, or an array
   * with an answer of each annotator. Empty if it is missing.
   */
  Map<String, Integer> votes(String field) throws IOException {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Map.of();
    }
    if (value.isArray()) {
      return counted(field, value);
    }
    if (!value.isObject()) {
      throw file.error(
          "%s has %s as '%s'".formatted(this, QuestionFile.kind(value), field),
          "it must be an object with the number of annotators of each answer, or an array of"
              + " their answers");
    }
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      votes.put(requireAnswer(field, entry.getKey()), annotators(entry));
    }
    return votes;
  }

  private int annotators(Map.Entry<String, JsonNode> entry) throws IOException {
    JsonNode value = entry.getValue();
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= 1 && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
      throw file.error(
          "%s has %s annotators for the answer '%s'".formatted(this, value, entry.getKey()),
          "it must be a whole number from 1");
    }
    return (int) number;
  }

  private Map<String, Integer> counted(String field, JsonNode answers) throws IOException {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (JsonNode answer : answers) {
      String text = text(answer);
      if (text == null) {
        throw file.error(
            "%s has %s among its '%s'".formatted(this, QuestionFile.kind(answer), field), TEXT);
      }
      votes.merge(requireAnswer(field, text), 1, Integer::sum);
    }
    return votes;
  }

  private String requireAnswer(String field, String answer) throws IOException {
    if (answer.isBlank()) {
      throw file.error(
          "%s has an empty answer among its '%s'".formatted(this, field), "leave it out");
    }
    return answer;
  }

  @Override
  public String toString() {
    for (String field : new String[] {"id", "question_id"}) {
      JsonNode id = node.path(field);
      if (id.isValueNode() && !id.isNull()) {
        return "record %d, id %s".formatted(index, id.asText());
      }
    }
    return "record " + index;
  }
}
