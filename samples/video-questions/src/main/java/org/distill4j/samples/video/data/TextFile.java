package org.distill4j.samples.video.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distill4j.runtime.data.DataFileException;

/** Reads text files in UTF-8, with or without a byte order mark. */
final class TextFile {

  /** Texts are held in memory as a whole. */
  private static final long MAXIMUM_BYTES = 1L << 30;

  private static final String MARK = "\uFEFF";

  private TextFile() {}

  /**
   * Returns the text of a file, without the byte order mark.
   *
   * @throws IOException if the file is missing, too large or not encoded as UTF-8
   */
  static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DataFileException(
          file, "there is no such file", "check the folder and the split, or fetch the data");
    }
    long size = Files.size(file);
    if (size > MAXIMUM_BYTES) {
      throw new DataFileException(
          file, "has %,d bytes".formatted(size), "a split may have 1 GB of text: divide it");
    }
    byte[] bytes = Files.readAllBytes(file);
    requireNoUtf16(file, bytes);
    String text = decoded(file, bytes);
    int zero = text.indexOf(0);
    if (zero >= 0) {
      throw new DataFileException(
          file,
          "has the character NUL in line %d".formatted(lineOf(text, zero)),
          "it is damaged, or encoded as UTF-16: fetch it again, or save it as UTF-8");
    }
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  private static void requireNoUtf16(Path file, byte[] bytes) throws IOException {
    boolean isMarked =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
                || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
    if (isMarked) {
      throw new DataFileException(
          file, "is not encoded as UTF-8; its byte order mark is that of UTF-16", "convert it");
    }
  }

  private static String decoded(Path file, byte[] bytes) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    boolean isError = decoder.decode(rest, text, true).isError();
    text.flip();
    if (isError) {
      throw new DataFileException(
          file,
          "is not encoded as UTF-8; line %d has the byte 0x%02x"
              .formatted(lineOf(text, text.limit()), bytes[rest.position()]),
          "convert it");
    }
    return text.toString();
  }

  /** Returns the number of the line at a position, from 1. */
  static int lineOf(CharSequence text, int position) {
    return 1 + (int) text.subSequence(0, position).chars().filter(it -> it == '\n').count();
  }
}
