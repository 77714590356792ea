package org.distill4j.runtime.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.distill4j.runtime.file.BoundedInput;

/**
 * The files about specs in a class folder or a jar.
 *
 * @param location the folder or the jar
 */
public record SpecFiles(Path location) {

  private static final int MAX_BYTES = 256 << 20;
  private static final String JAR = "jar:";
  private static final String FOLDER = "META-INF/distill4j/";

  /** Returns the location from which a class loader reads a file; empty if it does not find it. */
  static Optional<SpecFiles> ofLoaded(String file, ClassLoader loader) {
    URL url = loader.getResource(FOLDER + file);
    if (url == null) {
      return Optional.empty();
    }
    String text = url.toString();
    String location = text.substring(0, text.length() - (FOLDER + file).length());
    if (location.startsWith(JAR) && location.endsWith("!/")) {
      location = location.substring(JAR.length(), location.length() - 2);
    }
    return location.startsWith("file:")
        ? Optional.of(new SpecFiles(Path.of(URI.create(location))))
        : Optional.empty();
  }

  /** Returns the names of all files, in alphabetical order. */
  List<String> names() throws IOException {
    if (Files.isDirectory(location.resolve(FOLDER))) {
      try (Stream<Path> files = Files.list(location.resolve(FOLDER))) {
        return files.map(file -> file.getFileName().toString()).sorted().toList();
      }
    }
    if (!Files.isRegularFile(location)) {
      return List.of();
    }
    try (ZipFile jar = jar()) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(FOLDER) && name.length() > FOLDER.length())
          .map(name -> name.substring(FOLDER.length()))
          .sorted()
          .toList();
    }
  }

  /** Returns the content of a file, if it exists. */
  Optional<byte[]> read(String name) throws IOException {
    if (Files.isDirectory(location)) {
      Path file = location.resolve(FOLDER).resolve(name);
      return Files.exists(file)
          ? Optional.of(BoundedInput.read(file, MAX_BYTES))
          : Optional.empty();
    }
    try (ZipFile jar = jar()) {
      ZipEntry entry = jar.getEntry(FOLDER + name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream content = jar.getInputStream(entry)) {
        return Optional.of(BoundedInput.read(content, MAX_BYTES, location + "!/" + FOLDER + name));
      } catch (ZipException e) {
        throw damaged(e);
      }
    }
  }

  private ZipFile jar() throws IOException {
    try {
      return new ZipFile(location.toFile());
    } catch (ZipException e) {
      throw damaged(e);
    }
  }

  private IOException damaged(ZipException e) {
    return new IOException(
        "Cannot read the jar %s: it is damaged (%s); copy or build it again"
            .formatted(location, e.getMessage()),
        e);
  }

  @Override
  public String toString() {
    return location.toString();
  }
}
