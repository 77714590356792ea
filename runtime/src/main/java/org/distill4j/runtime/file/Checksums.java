package org.distill4j.runtime.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** The checksums of files: SHA-256 of a whole, CRC-32C of blocks. */
public final class Checksums {

  private static final HexFormat HEX = HexFormat.of();

  private Checksums() {}

  /** Begins a SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the SHA-256 of some bytes in hexadecimal. */
  public static String sha256(byte[] bytes) {
    return HEX.formatHex(sha256().digest(bytes));
  }

  /**
   * Returns the SHA-256 of a file in hexadecimal.
   *
   * @throws IOException if it cannot be read
   */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HEX.formatHex(digest.digest());
  }

  /** Returns the CRC-32C of some bytes. */
  public static int crc32c(byte[] bytes) {
    return crc32c(ByteBuffer.wrap(bytes));
  }

  /** Returns the CRC-32C of the remaining bytes of a buffer. */
  public static int crc32c(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
