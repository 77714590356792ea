package org.distill4j.samples.cli.option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.Writable;
import picocli.CommandLine.Option;

/** The options of every command. */
public final class CommonOptions {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed of all random numbers; equal seeds give equal results. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result to this file as JSON, too.")
  private Path json;

  /** Returns the seed. */
  public long seed() {
    return seed;
  }

  /**
   * Checks that the JSON file can be written, if one is requested.
   *
   * @throws IOException if it cannot be written
   */
  public void requireWritable() throws IOException {
    if (json != null) {
      Writable.requireFile(json);
    }
  }

  /** Writes a result to a file. */
  @FunctionalInterface
  public interface Writer {

    /** Writes the file. */
    void writeTo(Path file) throws IOException;
  }

  /** Writes the JSON file, if one is requested. */
  public void writeTo(Writer writer) throws IOException {
    if (json != null) {
      writer.writeTo(json);
    }
  }

  /** Writes the JSON file, if one is requested. The file appears when it is complete. */
  public void write(JsonNode result) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(result);
    writeTo(file -> AtomicFile.write(file, bytes));
  }
}
