package org.distill4j.runtime.catalogue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Reads the descriptions that the processor writes. */
final class SpecReader {

  /** The version of the format. The processor writes it, {@code Resource.SCHEMA}. */
  static final int SCHEMA = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private SpecReader() {}

  /**
   * Reads a description.
   *
   * @throws IOException if it is no JSON, has another schema version, or lacks a field or has one
   *     too many
   */
  static SpecDescription read(byte[] content) throws IOException {
    JsonNode json;
    try {
      json = JSON.readTree(content);
    } catch (JacksonException e) {
      throw new SpecFormatException("it is no JSON: " + e.getOriginalMessage());
    }
    requireSchema(json.path("schema"));
    return JsonObject.read(json, SpecReader::description);
  }

  private static void requireSchema(JsonNode schema) throws SpecFormatException {
    if (!schema.isInt() || schema.intValue() != SCHEMA) {
      throw new SpecFormatException(
          "it has %s, but this version of distill4j-runtime reads schema %s"
              .formatted(schema.isMissingNode() ? "no schema" : "schema " + schema, SCHEMA));
    }
  }

  private static SpecDescription description(JsonObject json) throws SpecFormatException {
    json.integer("schema");
    String kind = json.text("kind");
    return switch (kind) {
      case NetworkDescription.KIND -> NetworkDescription.read(json);
      case DistillationDescription.KIND -> DistillationDescription.read(json);
      default -> throw new SpecFormatException("unknown value '" + kind + "' of kind");
    };
  }
}
