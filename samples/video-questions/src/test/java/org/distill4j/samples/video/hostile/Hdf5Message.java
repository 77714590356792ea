package org.distill4j.samples.video.hostile;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A message of an object header.
 *
 * @param type the number of the kind of message
 * @param flags 2 for a message that is stored elsewhere
 * @param data its content
 */
record Hdf5Message(int type, int flags, Bytes data) {

  Hdf5Message(int type, Bytes data) {
    this(type, 0, data);
  }

  Bytes bytes() {
    return new Bytes().u1(type).u2(data.size()).u1(flags).add(data);
  }

  static Hdf5Message shape(long... axes) {
    return new Hdf5Message(1, new Bytes().u1(2, axes.length, 0, 1).u8(axes));
  }

  /** The type of floating-point numbers of IEEE 754. */
  static Hdf5Message floats(int size, ByteOrder order) {
    int exponent = size == 2 ? 5 : size == 4 ? 8 : 11;
    return floats(size, order, exponent);
  }

  static Hdf5Message floats(int size, ByteOrder order, int exponent) {
    int bits = 8 * size;
    int mantissa = bits - 1 - exponent;
    return new Hdf5Message(
        3,
        new Bytes()
            .u1(0x11, order == ByteOrder.BIG_ENDIAN ? 0x21 : 0x20, bits - 1, 0)
            .u4(size)
            .u2(0, bits)
            .u1(mantissa, exponent, 0, mantissa)
            .u4((1L << (exponent - 1)) - 1));
  }

  static Hdf5Message whole(int size, ByteOrder order, boolean signed) {
    int bits = (order == ByteOrder.BIG_ENDIAN ? 1 : 0) | (signed ? 8 : 0);
    return new Hdf5Message(3, new Bytes().u1(0x10, bits, 0, 0).u4(size).u2(0, 8L * size));
  }

  /** Texts in UTF-8, padded with zeros. */
  static Hdf5Message texts(int size) {
    return new Hdf5Message(3, new Bytes().u1(0x13, 0x11, 0, 0).u4(size));
  }

  /** Compound elements of one number. */
  static Hdf5Message compound() {
    byte[] name = "a\0".getBytes(StandardCharsets.US_ASCII);
    return new Hdf5Message(
        3,
        new Bytes()
            .u1(0x36, 1, 0, 0)
            .u4(4)
            .add(name)
            .u1(0)
            .add(floats(4, ByteOrder.LITTLE_ENDIAN).data()));
  }

  static Hdf5Message fill(byte[] value) {
    return new Hdf5Message(5, new Bytes().u1(3, 0x20).u4(value.length).add(value));
  }

  static Hdf5Message contiguous(long address, long length) {
    return new Hdf5Message(8, new Bytes().u1(3, 1).u8(address, length));
  }

  static Hdf5Message compact(byte[] data) {
    return new Hdf5Message(8, new Bytes().u1(3, 0).u2(data.length).add(data));
  }

  /** Chunks with an index in a B-tree of version 1. */
  static Hdf5Message chunked(long tree, int elementBytes, int... chunk) {
    long[] axes = Arrays.stream(chunk).asLongStream().toArray();
    return new Hdf5Message(
        8, new Bytes().u1(3, 2, chunk.length + 1).u8(tree).u4(axes).u4(elementBytes));
  }

  /** Filters without names, each with up to one number. */
  static Hdf5Message filters(int[]... filters) {
    Bytes data = new Bytes().u1(2, filters.length);
    for (int[] filter : filters) {
      data.u2(filter[0]);
      if (filter[0] > 255) {
        data.u2(0);
      }
      data.u2(1, filter.length - 1);
      for (int i = 1; i < filter.length; i++) {
        data.u4(filter[i]);
      }
    }
    return new Hdf5Message(11, data);
  }
}
