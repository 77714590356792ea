package org.distill4j.samples.cli.option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distill4j.runtime.file.AtomicFile;
import picocli.CommandLine.Option;

/** The options that every command has. */
public final class CommonOptions {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Where all random numbers start from; the same seed gives the same result. Default: 1.")
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result to this file as JSON as well.")
  private Path json;

  public long seed() {
    return seed;
  }

  /** Checks that the JSON file can be written, where one is asked for. */
  public void requireWritable() throws IOException {
    if (json != null) {
      Writable.requireFile(json);
    }
  }

  /** Writes the JSON file, where one is asked for. */
  public void writeTo(AtomicFile.Content content) throws IOException {
    if (json != null) {
      content.writeTo(json);
    }
  }

  /** Writes the JSON file, where one is asked for; it appears when it is complete. */
  public void write(JsonNode result) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(result);
    writeTo(file -> AtomicFile.write(file, part -> Files.write(part, bytes)));
  }
}
