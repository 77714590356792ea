package org.distill4j.runtime.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file of unknown origin, whose entries are read one by one and never beyond a limit.
 * Messages name the file and the entry.
 */
public final class BoundedZip implements Closeable {

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  private BoundedZip(Path file, ZipFile zip, Map<String, ZipEntry> entries) {
    this.file = file;
    this.zip = zip;
    this.entries = entries;
  }

  /**
   * Opens a file.
   *
   * @param maxEntries the number of entries that it may have
   * @throws ZipException if it is no zip file
   * @throws IOException if it has more entries, two of one name, or cannot be read
   */
  public static BoundedZip open(Path file, int maxEntries) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    try {
      return new BoundedZip(file, zip, entries(file, zip, maxEntries));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static Map<String, ZipEntry> entries(Path file, ZipFile zip, int maxEntries)
      throws IOException {
    if (zip.size() > maxEntries) {
      throw new IOException(
          "%s has %s entries, more than %s: it is another file"
              .formatted(file, zip.size(), maxEntries));
    }
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (entries.put(entry.getName(), entry) != null) {
        throw new IOException("%s has the entry %s twice".formatted(file, entry.getName()));
      }
    }
    return entries;
  }

  /** Returns true if a file begins as a zip file does. */
  public static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(2);
      return begin.length == 2 && begin[0] == 'P' && begin[1] == 'K';
    }
  }

  /** Returns the names of all entries, in the order of the file. */
  public Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /**
   * Returns the content of an entry.
   *
   * @param maxBytes the number of bytes that it may have
   * @throws IOException if there is no such entry, it is larger, or cannot be read
   */
  public byte[] read(String name, int maxBytes) throws IOException {
    try (InputStream in = open(name)) {
      return BoundedInput.read(in, maxBytes, label(name));
    }
  }

  /**
   * Opens an entry.
   *
   * @throws IOException if there is no such entry, or, while it is read, if it expands to an
   *     unusual size
   */
  public InputStream open(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new IOException("it has no entry " + name);
    }
    long limit = BoundedInput.limit(Math.max(0, entry.getCompressedSize()));
    return new BoundedInput.Limited(zip.getInputStream(entry), limit, label(name));
  }

  /**
   * Requires that an entry may hold a number of bytes, before memory is allocated for them.
   *
   * @throws IOException if there is no such entry, or it is too small
   */
  public void requireHolds(String name, long bytes) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new IOException("it has no entry " + name);
    }
    if (BoundedInput.limit(Math.max(0, entry.getCompressedSize())) < bytes) {
      throw new IOException(
          "its entry %s is too small for the %s bytes of the network".formatted(name, bytes));
    }
  }

  private String label(String name) {
    return "%s (entry %s)".formatted(file, name);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
