package org.distill4j.experiment.provenance;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.BoundedInput;

/** Files of provenance: JSON with the fields of the records, of any version. */
public final class ProvenanceFile {

  private static final int MAX_BYTES = 64 << 20;

  /** Files of other versions have other fields. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ProvenanceFile() {}

  /**
   * Writes a file, which appears when it is complete.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, RunProvenance provenance) throws IOException {
    save(file, provenance);
  }

  /**
   * Writes the course of a training that runs share.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, TrainingCourse training) throws IOException {
    save(file, training);
  }

  private static void save(Path file, Object value) throws IOException {
    byte[] bytes = SealedJson.write(JSON, value);
    AtomicFile.write(file, bytes);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged; the message names it
   */
  public static RunProvenance read(Path file) throws IOException {
    return read(file, RunProvenance.class);
  }

  /**
   * Reads the course of a training that runs share.
   *
   * @throws IOException if it is damaged; the message names it
   */
  public static TrainingCourse readTraining(Path file) throws IOException {
    return read(file, TrainingCourse.class);
  }

  private static <T> T read(Path file, Class<T> type) throws IOException {
    T value;
    try {
      value = SealedJson.read(JSON, BoundedInput.read(file, MAX_BYTES), type);
    } catch (JacksonException e) {
      throw damaged(file, "", e);
    } catch (SealedJson.BrokenException e) {
      throw damaged(file, ": " + e.getMessage(), e);
    }
    if (value == null) {
      throw damaged(file, "", null);
    }
    return value;
  }

  private static DataFileException damaged(Path file, String why, Exception cause) {
    return new DataFileException(
        file,
        "it is not the provenance of a run" + why,
        "remove it; the result stays readable",
        cause);
  }
}
