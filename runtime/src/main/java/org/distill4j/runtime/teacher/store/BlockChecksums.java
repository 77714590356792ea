package org.distill4j.runtime.teacher.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.distill4j.runtime.file.Checksums;

/** The CRC-32C of each block of a file. */
final class BlockChecksums {

  /** The number of bytes of a block, of which the last may have fewer. */
  static final int BLOCK = 1 << 20;

  private static final HexFormat HEX = HexFormat.of();

  private final CRC32C crc = new CRC32C();
  private final StringBuilder ended = new StringBuilder();
  private int filled;

  /** Adds the remaining bytes of a buffer, which follow those before in the file. */
  void add(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      int part = Math.min(bytes.remaining(), BLOCK - filled);
      crc.update(bytes.slice(bytes.position(), part));
      bytes.position(bytes.position() + part);
      filled += part;
      if (filled == BLOCK) {
        end();
      }
    }
  }

  private void end() {
    ended.append(HEX.toHexDigits((int) crc.getValue()));
    crc.reset();
    filled = 0;
  }

  /** Ends the file, and returns the checksums as eight hexadecimal digits each. */
  String hex() {
    if (filled > 0) {
      end();
    }
    return ended.toString();
  }

  /** Returns the checksum of a block as it stands in {@link #hex}. */
  static String of(ByteBuffer block) {
    return HEX.toHexDigits(Checksums.crc32c(block));
  }
}
