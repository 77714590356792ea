package org.distill4j.samples.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before a long run whether its results can be written, and leaves nothing behind. */
public final class Writable {

  private Writable() {}

  /**
   * Checks that a folder can be made, or written to where it exists.
   *
   * @throws IOException if not
   */
  public static void requireFolder(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !takesFiles(existing)) {
      throw new IOException(
          "cannot write to the folder %s: choose a folder that can be written".formatted(folder));
    }
  }

  /**
   * Checks that a file can be written.
   *
   * @throws IOException if not
   */
  public static void requireFile(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("cannot write the file %s: it is a folder".formatted(file));
    }
    requireFolder(file.toAbsolutePath().getParent());
  }

  private static boolean takesFiles(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".distill4j", null));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
