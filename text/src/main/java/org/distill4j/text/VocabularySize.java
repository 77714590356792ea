package org.distill4j.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.data.DataFileException;

/** Finds the largest token index in a {@code tokenizer.json}, which its library does not tell. */
final class VocabularySize {

  private final JsonParser json;
  private long largest = -1;

  private VocabularySize(JsonParser json) {
    this.json = json;
  }

  /** Returns the number of token indices: one more than the largest. */
  static int of(byte[] tokenizer, Path file) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(tokenizer)) {
      VocabularySize size = new VocabularySize(json);
      json.nextToken();
      size.fields();
      if (size.largest < 0 || size.largest >= Integer.MAX_VALUE) {
        throw none(file, null);
      }
      return (int) size.largest + 1;
    } catch (JsonProcessingException e) {
      throw none(file, e);
    }
  }

  private static DataFileException none(Path file, Throwable cause) {
    return new DataFileException(
        file,
        "it is no tokenizer.json with a vocabulary",
        "take the file of that name beside the network's weights",
        cause);
  }

  private void fields() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "added_tokens" -> addedTokens();
        case "model" -> model();
        default -> json.skipChildren();
      }
    }
  }

  private void addedTokens() throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("id")) {
          largest = Math.max(largest, json.getValueAsLong());
        }
        json.skipChildren();
      }
    }
  }

  private void model() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("vocab") && value == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          json.nextToken();
          largest = Math.max(largest, json.getValueAsLong());
        }
      } else if (field.equals("vocab") && value == JsonToken.START_ARRAY) {
        long count = 0;
        while (json.nextToken() == JsonToken.START_ARRAY) {
          json.skipChildren();
          count++;
        }
        largest = Math.max(largest, count - 1);
      } else {
        json.skipChildren();
      }
    }
  }
}
