package org.distill4j.experiment.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.distill4j.runtime.file.Checksums;

/**
 * JSON objects with a last property {@code sha256}, the digest of the others, so that a changed
 * number does not pass for a result. Objects without it, of older versions, are read as they are.
 */
public final class SealedJson {

  private static final String SEAL = "sha256";

  private SealedJson() {}

  /** Tells that an object is not the one that was written. */
  public static final class BrokenException extends IOException {

    private static final long serialVersionUID = 1;

    BrokenException() {
      super("its content does not fit its checksum");
    }
  }

  /**
   * Returns a value as JSON.
   *
   * @param value what becomes an object
   */
  public static byte[] write(ObjectMapper json, Object value) throws IOException {
    // Read again, so that numbers are written as they will be read.
    ObjectNode object = (ObjectNode) json.readTree(json.writeValueAsBytes(value));
    object.put(SEAL, digest(json, object));
    return json.writeValueAsBytes(object);
  }

  /**
   * Returns the value in JSON; null if that is the value null.
   *
   * @throws BrokenException if it is not what was written
   * @throws JsonProcessingException if it is no JSON or no such value
   */
  public static <T> T read(ObjectMapper json, byte[] bytes, Class<T> type) throws IOException {
    JsonNode tree = json.readTree(bytes);
    if (tree instanceof ObjectNode object && object.has(SEAL)) {
      String seal = object.remove(SEAL).asText();
      if (!seal.equals(digest(json, object))) {
        throw new BrokenException();
      }
    }
    return json.treeToValue(tree, type);
  }

  private static String digest(ObjectMapper json, ObjectNode object)
      throws JsonProcessingException {
    return Checksums.sha256(json.writeValueAsBytes(object));
  }
}
