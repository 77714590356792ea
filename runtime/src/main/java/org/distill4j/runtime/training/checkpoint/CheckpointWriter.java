package org.distill4j.runtime.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.file.Checksums;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Collects the state of a training, and writes it. Arrays are not copied. */
public final class CheckpointWriter {

  private final ObjectNode values = JsonNodeFactory.instance.objectNode();
  private final Map<String, INDArray> arrays = new LinkedHashMap<>();

  /** Adds a whole number. */
  public void put(String name, long value) {
    values.put(name, value);
  }

  /** Adds a number, which may be infinite or none. */
  public void put(String name, double value) {
    values.put(name, Double.toString(value));
  }

  /** Adds a structure. */
  public void put(String name, JsonNode value) {
    values.set(name, value);
  }

  /** Adds an array of the type FLOAT or DOUBLE. */
  public void put(String name, INDArray vector) {
    arrays.put(name, vector);
  }

  /**
   * Writes everything; see {@link CheckpointFormat}.
   *
   * @param identity everything that determines the training, by name
   */
  void writeTo(OutputStream out, Map<String, String> identity) throws IOException {
    MessageDigest digest = Checksums.sha256();
    DataOutputStream data = new DataOutputStream(new DigestOutputStream(out, digest));
    byte[] header = CheckpointFormat.JSON.writeValueAsBytes(header(identity));
    data.write(CheckpointFormat.MAGIC);
    data.writeInt(header.length);
    data.write(header);
    for (INDArray array : arrays.values()) {
      CheckpointFormat.write(array, data);
    }
    data.flush();
    out.write(digest.digest());
  }

  private ObjectNode header(Map<String, String> identity) {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    ObjectNode own = header.putObject("identity");
    identity.forEach(own::put);
    header.set("values", values);
    ObjectNode shapes = header.putObject("arrays");
    arrays.forEach(
        (name, array) -> shapes.putArray(name).add(array.dataType().name()).add(array.length()));
    return header;
  }
}
