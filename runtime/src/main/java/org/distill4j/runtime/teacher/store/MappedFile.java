package org.distill4j.runtime.teacher.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file in the address space of the program, in parts of 1 GiB, none of which a row crosses. */
final class MappedFile {

  /** The number of bytes of a part. */
  static final int PART = 1 << 30;

  private static final int DIGITS = 8;

  private final Segment[] segments;

  private MappedFile(Segment[] segments) {
    this.segments = segments;
  }

  /**
   * Opens a file.
   *
   * @param bytes its size
   * @throws IOException if it has another size, or cannot be read
   */
  static MappedFile open(Path file, long bytes) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("its values are missing");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() != bytes) {
        throw new IOException("its values have %s bytes, not %s".formatted(channel.size(), bytes));
      }
      Segment[] segments = new Segment[Math.toIntExact((bytes + PART - 1) / PART)];
      for (int i = 0; i < segments.length; i++) {
        long begin = (long) i * PART;
        ByteBuffer part =
            channel.map(FileChannel.MapMode.READ_ONLY, begin, Math.min(PART, bytes - begin));
        segments[i] = Segment.of(part.order(ByteOrder.LITTLE_ENDIAN));
      }
      return new MappedFile(segments);
    }
  }

  /**
   * Requires the checksums of all blocks.
   *
   * @param checksums as {@link BlockChecksums#hex} gives them
   * @throws IOException if one differs
   */
  void require(String checksums) throws IOException {
    int place = 0;
    for (Segment segment : segments) {
      ByteBuffer bytes = segment.bytes();
      for (int at = 0; at < bytes.limit(); at += BlockChecksums.BLOCK) {
        int length = Math.min(BlockChecksums.BLOCK, bytes.limit() - at);
        String own = BlockChecksums.of(bytes.slice(at, length));
        if (!checksums.regionMatches(place, own, 0, DIGITS)) {
          throw new IOException(
              "block %s of its values has another checksum".formatted(place / DIGITS));
        }
        place += DIGITS;
      }
    }
    if (place != checksums.length()) {
      throw new IOException("it has fewer blocks than checksums");
    }
  }

  /** Returns the part of a position. */
  Segment segment(long position) {
    return segments[(int) (position / PART)];
  }

  /** Returns the place of a position in its part. */
  static int place(long position) {
    return (int) (position % PART);
  }

  /** Returns a reader of numbers from a position on. */
  RowIndex.Source from(long position) {
    return new RowIndex.Source() {
      private long at = position;

      @Override
      public int nextInt() {
        int value = segment(at).ints().get(place(at) / Integer.BYTES);
        at += Integer.BYTES;
        return value;
      }

      @Override
      public long nextLong() {
        long low = Integer.toUnsignedLong(nextInt());
        return ((long) nextInt() << Integer.SIZE) | low;
      }
    };
  }
}
