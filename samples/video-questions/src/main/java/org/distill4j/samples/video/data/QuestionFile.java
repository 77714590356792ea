package org.distill4j.samples.video.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.distill4j.runtime.data.DataFileException;

/** A JSON file of questions or answers: one array of objects. */
record QuestionFile(Path path) {

  /** An object with two fields of one name is refused, since it is unknown which of them counts. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String REMEDY = "it must be one JSON array of objects";

  /** Reads the objects of the array. */
  List<JsonRecord> objects() throws IOException {
    String text = TextFile.read(path);
    try (JsonParser parser = JSON.createParser(text)) {
      try {
        return objects(parser);
      } catch (JacksonException e) {
        throw invalid(e, parser.currentLocation());
      }
    }
  }

  private List<JsonRecord> objects(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_ARRAY) {
      String kind = first == null ? "empty" : kind(JSON.readTree(parser));
      throw error("holds no list of records", REMEDY + ", but is " + kind);
    }
    List<JsonRecord> records = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode node = JSON.readTree(parser);
      if (!node.isObject()) {
        throw error("record %d is %s".formatted(records.size(), kind(node)), REMEDY);
      }
      records.add(new JsonRecord(this, records.size(), node));
    }
    if (records.isEmpty()) {
      throw error("holds no list of records", REMEDY + ", at least one");
    }
    if (parser.nextToken() != null) {
      JsonLocation at = parser.currentTokenLocation();
      throw error(
          "has more after the end of its array, at line %d, column %d"
              .formatted(at.getLineNr(), at.getColumnNr()),
          "put all records into one array");
    }
    return records;
  }

  /** Returns a value's kind with its article: "a text". */
  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a text";
      case NUMBER -> Double.isFinite(node.doubleValue()) ? "a number" : "a number out of range";
      default -> node.toString().toLowerCase(Locale.ROOT);
    };
  }

  /** Returns an error about a record or the whole file. */
  DataFileException error(String problem, String remedy) {
    return new DataFileException(path, problem, remedy);
  }

  private DataFileException invalid(JacksonException cause, JsonLocation end) {
    JsonLocation at = cause.getLocation() == null ? end : cause.getLocation();
    boolean isLimit = cause instanceof StreamConstraintsException;
    return new DataFileException(
        path,
        "%s (at line %d, column %d: %s)"
            .formatted(
                isLimit ? "exceeds a limit of JSON" : "is not valid JSON",
                at.getLineNr(),
                at.getColumnNr(),
                reason(cause)),
        cause instanceof JsonEOFException
            ? "it is truncated: fetch it again"
            : "correct this place, or fetch it again",
        cause);
  }

  /** Returns the reason without the library's advice to its callers. */
  private static String reason(JacksonException cause) {
    return cause
        .getOriginalMessage()
        .replaceAll("\\[Source: [^;\\]]*; ", "[")
        .replaceAll(": enable .*", "")
        .replaceAll(", from `[^`]*`", "");
  }
}
