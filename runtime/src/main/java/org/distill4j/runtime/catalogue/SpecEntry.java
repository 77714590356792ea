package org.distill4j.runtime.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.graph.DistillerBuilder;

/**
 * A spec of the catalogue.
 *
 * @param description the network or the distillation
 * @param json the file that it was read from, as text
 * @param files the location of its other files
 */
public record SpecEntry(SpecDescription description, String json, SpecFiles files) {

  /**
   * Reads the entry of a spec.
   *
   * @throws IOException if it cannot be read, or is not what this version's processor writes
   */
  static SpecEntry read(String name, SpecFiles files) throws IOException {
    String file = name + ".json";
    byte[] content = files.read(file).orElseThrow(() -> new IOException(files + " has no " + file));
    try {
      SpecDescription description = SpecReader.read(content);
      if (!description.name().equals(name)) {
        throw new SpecFormatException("it describes " + description.name());
      }
      return new SpecEntry(description, new String(content, StandardCharsets.UTF_8), files);
    } catch (SpecFormatException e) {
      throw new IOException(
          ("Cannot read %s in %s: %s. Compile the spec again, with distill4j-processor of the same"
                  + " version as distill4j-runtime.")
              .formatted(file, files, e.getMessage()),
          e);
    }
  }

  /** Returns the canonical name of the interface. */
  public String name() {
    return description.name();
  }

  /** Returns true if the spec is a distillation, false if it is a network. */
  public boolean isDistillation() {
    return description instanceof DistillationDescription;
  }

  /** Returns the network; empty if the spec is a distillation. */
  public Optional<NetworkDescription> network() {
    return description instanceof NetworkDescription network
        ? Optional.of(network)
        : Optional.empty();
  }

  /** Returns the distillation; empty if the spec is a network. */
  public Optional<DistillationDescription> distillation() {
    return description instanceof DistillationDescription distillation
        ? Optional.of(distillation)
        : Optional.empty();
  }

  /** Returns the title in tables. */
  public String title() {
    return description.title();
  }

  /** Returns the hyperparameters of a distillation, in the order of the spec; none of a network. */
  public List<Hyperparameter> hyperparameters() {
    return distillation().map(DistillationDescription::hyperparameters).orElse(List.of());
  }

  /**
   * Returns a new builder of the generated distiller, with the values of the spec. The class is
   * loaded by the context class loader of the current thread.
   *
   * @throws IOException if the class cannot be loaded, or is not public
   * @throws IllegalStateException if the spec is a network
   */
  public DistillerBuilder distillerBuilder() throws IOException {
    if (!isDistillation()) {
      throw new IllegalStateException(name() + " is no distillation");
    }
    try {
      return (DistillerBuilder) GeneratedClass.load(description).getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw GeneratedClass.unusable(description, e);
    }
  }

  /**
   * Returns a new builder of the generated network, whose class is loaded by the context class
   * loader of the current thread.
   *
   * @throws IOException if the class cannot be loaded
   * @throws IllegalStateException if the spec is a distillation
   */
  public NetworkBuilder networkBuilder() throws IOException {
    if (isDistillation()) {
      throw new IllegalStateException(name() + " is no network");
    }
    return NetworkBuilder.of(network().orElseThrow());
  }

  /**
   * Returns the text of a diagram, if there is one.
   *
   * @param extension "mmd" for Mermaid, "svg" for a graphic
   */
  public Optional<String> diagram(String extension) throws IOException {
    return files
        .read(name() + "." + extension)
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }
}
