package org.distill4j.runtime.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes files under a temporary name and moves them into place, so that no reader sees a partial
 * file. Symbolic links are followed. A device or a pipe is written to directly.
 */
public final class AtomicFile {

  private static final String PREFIX = ".distill4j-";
  private static final String SUFFIX = ".part";
  private static final Duration LONGEST_WRITE = Duration.ofHours(1);

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes to a stream, which the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, which replaces one of the same name.
   *
   * @param file the file to write; its folder is created if necessary
   * @throws IOException if it cannot be written; an existing file is then unchanged
   */
  public static void write(Path file, Content content) throws IOException {
    try {
      OutputTarget target = OutputTarget.of(file);
      if (target.isStream()) {
        writeDirectly(target.path(), content);
      } else {
        replace(target.path(), content);
      }
    } catch (IOException e) {
      throw new IOException(
          "Cannot write the file %s: choose a folder that can be written and has space (%s)"
              .formatted(file.toAbsolutePath(), FailureReason.of(e)),
          e);
    }
  }

  /**
   * Writes a file, which replaces one of the same name.
   *
   * @throws IOException if it cannot be written; an existing file is then unchanged
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  private static void writeDirectly(Path stream, Content content) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(stream, StandardOpenOption.APPEND))) {
      content.writeTo(out);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    try (PendingFile pending = PendingFile.begin(target)) {
      content.writeTo(pending.out());
      pending.commit();
    }
  }

  /** Returns a new temporary name beside a file. */
  static Path temporary(Path target) {
    return target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
  }

  /**
   * Deletes temporary files that a killed program left in a folder.
   *
   * @throws IOException if the folder cannot be read
   */
  static void deleteLeftovers(Path folder) throws IOException {
    deleteLeftovers(folder, FileTime.from(Instant.now().minus(LONGEST_WRITE)));
  }

  /**
   * Deletes all temporary files in a folder that only the caller writes to.
   *
   * @throws IOException if the folder cannot be read
   */
  public static void deleteAllLeftovers(Path folder) throws IOException {
    deleteLeftovers(folder, FileTime.fromMillis(Long.MAX_VALUE));
  }

  private static void deleteLeftovers(Path folder, FileTime oldest) throws IOException {
    List<Path> parts;
    try (Stream<Path> files = Files.list(folder)) {
      parts = files.filter(file -> isTemporary(file.getFileName().toString())).toList();
    }
    for (Path part : parts) {
      if (isOlder(part, oldest)) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static boolean isOlder(Path part, FileTime oldest) throws IOException {
    try {
      return Files.getLastModifiedTime(part).compareTo(oldest) < 0;
    } catch (NoSuchFileException e) {
      return false; // moved into place meanwhile
    }
  }

  private static boolean isTemporary(String name) {
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }
}
