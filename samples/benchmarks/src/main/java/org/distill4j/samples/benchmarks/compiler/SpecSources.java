package org.distill4j.samples.benchmarks.compiler;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The specs of the ranking sample, which the build puts beside these classes. */
final class SpecSources {

  private static final String FOLDER = "specs";

  private SpecSources() {}

  /** Returns their texts by path. */
  static Map<String, String> read() throws IOException {
    Path place = place();
    if (Files.isDirectory(place)) {
      return read(place.resolve(FOLDER));
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return read(jar.getPath(FOLDER));
    }
  }

  private static Path place() {
    try {
      URI place = SpecSources.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The location of these classes is not a path.", e);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        sources.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return sources;
  }
}
