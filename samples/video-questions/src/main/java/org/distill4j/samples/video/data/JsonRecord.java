package org.distill4j.samples.video.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

  /** Returns a required field; a number is converted to decimal text. */
  String text(String field) throws IOException {
    return optional(field)
        .orElseThrow(
            () ->
                file.error(
                    "%s has no '%s'".formatted(this, field),
                    "every record needs it, as a text or a number"));
  }

  /** Returns an optional field. */
  Optional<String> optional(String field) {
    JsonNode value = node.path(field);
    boolean isGiven = value.isValueNode() && !value.isNull() && !value.asText().isBlank();
    return isGiven ? Optional.of(value.asText()) : Optional.empty();
  }

  /** Returns a field of answers with their numbers of annotators; empty if it is missing. */
  Map<String, Integer> votes(String field) throws IOException {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path(field).properties()) {
      if (!entry.getValue().isInt() || entry.getValue().asInt() < 1) {
        throw file.error(
            "%s has %s annotators for the answer '%s'"
                .formatted(this, entry.getValue(), entry.getKey()),
            "it must be a whole number from 1");
      }
      votes.put(entry.getKey(), entry.getValue().asInt());
    }
    return votes;
  }

  @Override
  public String toString() {
    String id = optional("id").or(() -> optional("question_id")).map(it -> ", id " + it).orElse("");
    return "record " + index + id;
  }
}
