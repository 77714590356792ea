package org.distill4j.experiment.provenance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;
import org.distill4j.runtime.data.ContentDigest;

/**
 * A declaration with its description.
 *
 * @param name the canonical name of the interface
 * @param kind "distillation" or "network"
 * @param entry the description that the processor wrote; empty if there is none
 */
public record Declared(String name, String kind, Optional<SpecEntry> entry) {

  private static final String FOLDER = "declarations/";
  private static final int DIGITS = 12;

  /**
   * Finds the description of a declaration.
   *
   * @param user an object of a class that was generated from it
   */
  public static Declared of(String name, String kind, Object user) {
    Optional<SpecEntry> entry = entry(name, user.getClass().getClassLoader());
    return new Declared(
        name,
        kind,
        entry.isPresent() ? entry : entry(name, Thread.currentThread().getContextClassLoader()));
  }

  private static Optional<SpecEntry> entry(String name, ClassLoader loader) {
    try {
      return loader == null ? Optional.empty() : SpecCatalogue.ofLoaded(name, loader);
    } catch (IOException e) {
      return Optional.empty(); // of another version: a run does not need its description
    }
  }

  /** Returns the declaration as provenance has it. */
  public Declaration declaration() {
    return entry
        .map(it -> new Declaration(name, kind, fingerprint(it), it.files().toString(), file(it)))
        .orElse(new Declaration(name, kind, "", "", ""));
  }

  private static String fingerprint(SpecEntry entry) {
    return new ContentDigest().add(entry.json()).hex();
  }

  private static String file(SpecEntry entry) {
    return FOLDER + entry.name() + "-" + fingerprint(entry).substring(0, DIGITS);
  }

  /**
   * Returns the content of its files by their names in the folder of the runs.
   *
   * @throws IOException if a diagram cannot be read
   */
  public Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    if (entry.isPresent()) {
      String file = file(entry.get());
      files.put(file + ".json", entry.get().json());
      for (String diagram : new String[] {"mmd", "svg"}) {
        entry.get().diagram(diagram).ifPresent(text -> files.put(file + "." + diagram, text));
      }
    }
    return files;
  }
}
