package org.distill4j.runtime.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files under a temporary name and moves them into place, so that no reader sees a partial
 * file.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes to a file, which does not exist yet. */
    void writeTo(Path file) throws IOException;
  }

  /**
   * Writes a file, which replaces one of the same name.
   *
   * @param file the file to write; its folder is created if necessary
   * @throws IOException if it cannot be written; an existing file is then unchanged
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      try {
        content.writeTo(part);
        Files.move(
            part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new IOException(
          "Cannot write the file %s: choose a folder that can be written (%s)".formatted(target, e),
          e);
    }
  }
}
