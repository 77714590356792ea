package org.distill4j.runtime.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The place that a file name stands for.
 *
 * @param path a regular file, which need not exist, behind all symbolic links; or a stream
 * @param isStream true for a device, a pipe, or an open file such as {@code /dev/stdout}, which
 *     cannot be replaced
 */
record OutputTarget(Path path, boolean isStream) {

  private static final int MOST_LINKS = 40;
  private static final Path OPEN_FILES = Path.of("/proc");

  /**
   * Returns the place of a file.
   *
   * @throws IOException if it is a folder, or its links form a cycle
   */
  static OutputTarget of(Path file) throws IOException {
    Path path = file.toAbsolutePath();
    if (Files.isDirectory(path) || path.getFileName() == null) {
      throw new IOException("it is a folder");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return new OutputTarget(path, true);
    }
    for (int links = 0; Files.isSymbolicLink(path); links++) {
      if (path.getParent().toRealPath().startsWith(OPEN_FILES)) {
        return new OutputTarget(file.toAbsolutePath(), true);
      }
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    return new OutputTarget(path, false);
  }
}
