package org.distill4j.runtime.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
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
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Files.createDirectories(target.getParent());
    Path part = target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
    try {
      writeNew(part, content);
      copyPermissions(target, part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes a file that does not exist, and waits until the disk has it. */
  private static void writeNew(Path file, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
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
