package org.distill4j.runtime.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks before a long run that its results can be written, and leaves nothing behind. */
public final class Writable {

  private Writable() {}

  /**
   * Checks that a folder can be created, or written to if it exists.
   *
   * @throws IOException if it cannot be written
   */
  public static void requireFolder(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !acceptsFiles(existing)) {
      throw new IOException(
          "cannot write to the folder %s: choose a folder that is writable".formatted(folder));
    }
  }

  /**
   * Checks that a file can be written. A device or a pipe is not opened.
   *
   * @throws IOException if it cannot be written
   */
  public static void requireFile(Path file) throws IOException {
    OutputTarget target;
    try {
      target = OutputTarget.of(file);
    } catch (IOException e) {
      throw new IOException("cannot write the file %s: %s".formatted(file, FailureReason.of(e)), e);
    }
    if (Files.exists(target.path()) && !Files.isWritable(target.path())) {
      throw new IOException(
          "cannot write the file %s: choose another, or make it writable".formatted(file));
    }
    if (!target.isStream()) {
      requireFolder(target.path().getParent());
    }
  }

  private static boolean acceptsFiles(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".distill4j", null));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
