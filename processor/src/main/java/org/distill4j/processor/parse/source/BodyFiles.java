package org.distill4j.processor.parse.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The files of external teachers that are at hand when a spec is compiled: in the folder of an
 * option, or on the class path.
 */
public final class BodyFiles {

  /** The option that names the folder. */
  public static final String FOLDER = "distill4j.bodies";

  private final Optional<Filer> filer;
  private final Optional<String> folder;

  private BodyFiles(Optional<Filer> filer, Optional<String> folder) {
    this.filer = filer;
    this.folder = folder;
  }

  /** Returns the files that a filer finds, or an option of the processor names. */
  public static BodyFiles of(Filer filer, Map<String, String> options) {
    return new BodyFiles(Optional.of(filer), Optional.ofNullable(options.get(FOLDER)));
  }

  /** Returns no files. */
  public static BodyFiles none() {
    return new BodyFiles(Optional.empty(), Optional.empty());
  }

  /** Opens a file; empty if it is not at hand, or the compiler cannot look into the class path. */
  Optional<InputStream> open(String name) {
    return folder.flatMap(it -> inFolder(it, name)).or(() -> filer.flatMap(it -> find(it, name)));
  }

  private static Optional<InputStream> inFolder(String folder, String name) {
    try {
      Path file = Path.of(folder).resolve(name);
      return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<InputStream> find(Filer filer, String name) {
    try {
      return Optional.of(
          filer.getResource(StandardLocation.CLASS_PATH, "", name).openInputStream());
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
