package org.distill4j.runtime.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.distill4j.runtime.file.Checksums;

/**
 * A SHA-256 over texts and numbers. Each array is preceded by its length, so that different content
 * never has the same encoding.
 */
public final class ContentDigest {

  private static final int CHUNK = 8192;

  private final MessageDigest sha = Checksums.sha256();
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);

  /** Adds a text. */
  public ContentDigest add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    flush();
    sha.update(utf8);
    return this;
  }

  /** Adds integers. */
  public ContentDigest add(int... values) {
    number(values.length);
    for (int value : values) {
      number(value);
    }
    return this;
  }

  /** Adds the bits of numbers. */
  public ContentDigest add(float[] values) {
    return add(values, values.length);
  }

  /** Adds the bits of the first numbers of an array, as if it had no others. */
  public ContentDigest add(float[] values, int length) {
    number(length);
    for (int i = 0; i < length; i++) {
      number(Float.floatToIntBits(values[i]));
    }
    return this;
  }

  /** Returns the digest of everything added so far, in hexadecimal, and resets it. */
  public String hex() {
    flush();
    return HexFormat.of().formatHex(sha.digest());
  }

  private void number(int value) {
    if (bytes.remaining() < Integer.BYTES) {
      flush();
    }
    bytes.putInt(value);
  }

  private void flush() {
    sha.update(bytes.flip());
    bytes.clear();
  }
}
