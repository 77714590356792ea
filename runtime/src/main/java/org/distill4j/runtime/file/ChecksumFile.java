package org.distill4j.runtime.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SHA-256 of files beside them, in the form that {@code sha256sum --check} reads. */
public final class ChecksumFile {

  private static final int MAX_BYTES = 1 << 20;

  private ChecksumFile() {}

  /**
   * Writes the checksums of files.
   *
   * @param checksums the file to write
   * @param files files in the same folder
   */
  public static void write(Path checksums, List<Path> files) throws IOException {
    AtomicFile.write(checksums, text(files).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Compares files with their checksums.
   *
   * @return the first problem in words; empty if there is none
   * @throws IOException if a file is missing or cannot be read
   */
  public static Optional<String> problem(Path checksums, List<Path> files) throws IOException {
    if (!Files.isRegularFile(checksums)) {
      return Optional.of("there are no checksums of it");
    }
    byte[] stored = BoundedInput.read(checksums, MAX_BYTES);
    return new String(stored, StandardCharsets.UTF_8).equals(text(files))
        ? Optional.empty()
        : Optional.of("a checksum is wrong");
  }

  private static String text(List<Path> files) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      lines.add(Checksums.sha256(file) + "  " + file.getFileName() + "\n");
    }
    return String.join("", lines);
  }
}
