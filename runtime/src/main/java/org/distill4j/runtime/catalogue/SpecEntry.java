package org.distill4j.runtime.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.graph.DistillerBuilder;

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

  /** Returns the title: that of {@code @Title}, or the simple name in words. */
  public String title() {
    return json.path("title").asText();
  }

  /** The hyperparameters of a distillation, in the order of the spec; none of a network. */
  public List<Hyperparameter> hyperparameters() {
    List<Hyperparameter> all = new ArrayList<>();
    for (JsonNode one : json.path("hyperparameters")) {
      JsonNode value = one.path("value");
      String range = value.isBoolean() ? "true or false" : one.path("range").asText();
      all.add(new Hyperparameter(one.path("name").asText(), value.asText(), range));
    }
    return all;
  }

  /**
   * A new builder of what was generated for a distillation, with the values of its spec. Its class
   * is loaded as the current thread loads classes.
   *
   * @throws IOException if the class cannot be loaded, or is not public
   * @throws IllegalStateException if this is a network
   */
  public DistillerBuilder distillerBuilder() throws IOException {
    if (!isDistillation()) {
      throw new IllegalStateException(name + " is no distillation");
    }
    String generated = json.path("generated").asText();
    try {
      Class<?> type =
          Class.forName(generated, true, Thread.currentThread().getContextClassLoader());
      return (DistillerBuilder) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw new IOException(
          "%s of %s cannot be used: is it public, on the class path, and compiled by this version?"
              .formatted(generated.isEmpty() ? "the distiller" : generated, name),
          e);
    }
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
