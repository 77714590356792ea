package org.distill4j.runtime.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is told about one spec.
 *
 * @param name the canonical name of its interface
 * @param json all of it, as the compiler wrote it
 * @param files where its further files are
 */
public record SpecEntry(String name, JsonNode json, SpecFiles files) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the entry of a spec.
   *
   * @throws IOException if it cannot be read, or is not what the compiler writes
   */
  static SpecEntry read(String name, SpecFiles files) throws IOException {
    String file = name + ".json";
    byte[] content = files.read(file).orElseThrow(() -> new IOException(files + " has no " + file));
    try {
      JsonNode json = JSON.readTree(content);
      if (!json.path("kind").isTextual() || !json.path("name").asText().equals(name)) {
        throw new IOException("it describes no spec of that name");
      }
      return new SpecEntry(name, json, files);
    } catch (IOException e) {
      throw new IOException(
          file + " in " + files + " is damaged; compile its spec again: " + e.getMessage(), e);
    }
  }

  /** Whether it is a distillation, and no network. */
  public boolean isDistillation() {
    return json.path("kind").asText().equals("distillation");
  }

  /**
   * The text of a diagram, if there is one.
   *
   * @param extension "mmd" for Mermaid, "svg" for a graphic
   */
  public Optional<String> diagram(String extension) throws IOException {
    return files
        .read(name + "." + extension)
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }
}
