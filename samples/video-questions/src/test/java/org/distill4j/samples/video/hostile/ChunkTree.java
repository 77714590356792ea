package org.distill4j.samples.video.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Chunks of a dataset and their index. */
final class ChunkTree {

  private final Hdf5Builder file;
  private final int axes;
  private final Bytes entries = new Bytes();
  private final List<Long> addresses = new ArrayList<>();

  ChunkTree(Hdf5Builder file, int axes) {
    this.file = file;
    this.axes = axes;
  }

  /**
   * Adds an encoded chunk.
   *
   * @param skipped the bits of the filters that it did not pass
   */
  ChunkTree add(byte[] encoded, int skipped, long... offset) {
    long address = file.append(encoded);
    addresses.add(address);
    entries.u4(encoded.length, skipped).u8(offset).u8(0).u8(address);
    return this;
  }

  /** Writes the index and returns its address. */
  long write() {
    Bytes tree =
        new Bytes()
            .add("TREE".getBytes(StandardCharsets.US_ASCII))
            .u1(1, 0)
            .u2(addresses.size())
            .u8(Bytes.UNDEFINED, Bytes.UNDEFINED)
            .add(entries)
            .u4(0, 0)
            .u8(new long[axes + 1]);
    return file.append(tree.array());
  }

  static byte[] deflated(byte[] bytes) throws java.io.IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] shuffled(byte[] bytes, int size) {
    byte[] out = new byte[bytes.length];
    int elements = bytes.length / size;
    for (int i = 0; i < bytes.length; i++) {
      out[i % size * elements + i / size] = bytes[i];
    }
    return out;
  }

  /** Appends Fletcher's checksum. */
  static byte[] summed(byte[] bytes) {
    long sum = 0;
    long sums = 0;
    for (int i = 0; i < bytes.length; i += 2) {
      sum += (bytes[i] & 0xff) << 8 | (i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0);
      sum %= 65_535;
      sums = (sums + sum) % 65_535;
    }
    return new Bytes().add(bytes).u4(sums << 16 | sum).array();
  }
}
