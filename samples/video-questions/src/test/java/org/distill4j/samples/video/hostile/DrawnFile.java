package org.distill4j.samples.video.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Files of one drawn data set, and its right content.
 *
 * @param description the draw, for the message of a failure
 * @param files the content of each file by name; the first one is damaged
 * @param reader reads them from their folder
 * @param expected the right content
 */
record DrawnFile(String description, Map<String, byte[]> files, Reader reader, Object expected) {

  /** Reads the files of a folder. */
  @FunctionalInterface
  interface Reader {
    Object read(Path folder) throws IOException;
  }

  /** Returns the name of the file that is damaged. */
  String name() {
    return files.keySet().iterator().next();
  }

  /** Returns the files with another content of the first. */
  DrawnFile damaged(String by, UnaryOperator<byte[]> damage) {
    Map<String, byte[]> changed = new java.util.LinkedHashMap<>(files);
    changed.computeIfPresent(name(), (name, bytes) -> damage.apply(bytes));
    return new DrawnFile(description + ", " + by, changed, reader, expected);
  }

  Object read(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return reader.read(folder);
  }
}
