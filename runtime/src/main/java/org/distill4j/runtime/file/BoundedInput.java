package org.distill4j.runtime.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads files of unknown origin, whose size may be anything: never more than a limit, whatever a
 * file says about itself. Messages name the file.
 */
public final class BoundedInput {

  private static final int MEBI = 1 << 20;

  /** The number of bytes that any compressed content may expand to. */
  static final long ALWAYS_ALLOWED = 64L * MEBI;

  /** The number of times that larger content may exceed its compressed size. */
  static final int MAX_EXPANSION = 100;

  private BoundedInput() {}

  /**
   * Returns the content of a file.
   *
   * @param maxBytes the number of bytes that it may have
   * @throws IOException if it is larger or cannot be read
   */
  public static byte[] read(Path file, int maxBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, maxBytes, file.toString());
    }
  }

  /**
   * Returns the rest of a stream.
   *
   * @param maxBytes the number of bytes that it may have
   * @param name its name in the message
   * @throws IOException if it is longer or cannot be read
   */
  public static byte[] read(InputStream in, int maxBytes, String name) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes);
    if (bytes.length == maxBytes && in.read() >= 0) {
      throw new IOException(
          "%s has more than %s: it is damaged, or another file".formatted(name, size(maxBytes)));
    }
    return bytes;
  }

  /**
   * Opens a gzip file.
   *
   * @throws IOException if it is none, or, while it is read, if it expands to an unusual size
   */
  public static InputStream gunzip(Path file) throws IOException {
    long limit = limit(Files.size(file));
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    try {
      return new BufferedInputStream(new Limited(new GZIPInputStream(raw), limit, file.toString()));
    } catch (ZipException e) {
      raw.close();
      throw new IOException(file + " is no gzip file: copy it again, or unpack it", e);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Returns the number of bytes that the content of a file, compressed or not, may have. */
  public static long maxExpanded(Path file) throws IOException {
    return limit(Files.size(file));
  }

  /** Returns the number of bytes that compressed content may expand to. */
  static long limit(long compressed) {
    return Math.max(ALWAYS_ALLOWED, MAX_EXPANSION * compressed);
  }

  static String size(long bytes) {
    return bytes < MEBI ? bytes + " bytes" : bytes / MEBI + " MiB";
  }

  /** A stream that fails when it is longer than allowed. */
  static final class Limited extends FilterInputStream {

    private final long limit;
    private final String name;
    private long left;

    Limited(InputStream in, long limit, String name) {
      super(in);
      this.limit = limit;
      this.name = name;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long number) throws IOException {
      long skipped = super.skip(number);
      count(skipped);
      return skipped;
    }

    private void count(long read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException(
            "%s expands to more than %s, which no such file does: it is damaged, or made to fill the memory"
                .formatted(name, size(limit)));
      }
    }
  }
}
