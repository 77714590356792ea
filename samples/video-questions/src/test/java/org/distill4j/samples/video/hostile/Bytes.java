package org.distill4j.samples.video.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Collects binary data in little-endian order. */
final class Bytes {

  static final long UNDEFINED = -1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Bytes u1(long... values) {
    return put(1, values);
  }

  Bytes u2(long... values) {
    return put(2, values);
  }

  Bytes u4(long... values) {
    return put(4, values);
  }

  Bytes u8(long... values) {
    return put(8, values);
  }

  private Bytes put(int size, long... values) {
    for (long value : values) {
      for (int i = 0; i < size; i++) {
        out.write((int) (value >>> (8 * i)));
      }
    }
    return this;
  }

  Bytes add(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    return this;
  }

  Bytes add(Bytes bytes) {
    return add(bytes.array());
  }

  int size() {
    return out.size();
  }

  byte[] array() {
    return out.toByteArray();
  }

  /** Returns numbers of 16, 32 or 64 bits. */
  static byte[] floats(int size, ByteOrder order, float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(size * values.length).order(order);
    for (float value : values) {
      switch (size) {
        case 2 -> bytes.putShort(half(value));
        case 4 -> bytes.putFloat(value);
        default -> bytes.putDouble(value);
      }
    }
    return bytes.array();
  }

  /** Returns the bits of a number that has 10 or fewer bits of mantissa and a small exponent. */
  private static short half(float value) {
    if (value == 0) {
      return 0;
    }
    int bits = Float.floatToIntBits(value);
    int exponent = ((bits >>> 23) & 0xff) - 127 + 15;
    return (short) (((bits >>> 16) & 0x8000) | (exponent << 10) | ((bits >>> 13) & 0x3ff));
  }

  /** Returns whole numbers. */
  static byte[] whole(int size, ByteOrder order, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(size * values.length).order(order);
    for (long value : values) {
      switch (size) {
        case 1 -> bytes.put((byte) value);
        case 2 -> bytes.putShort((short) value);
        case 4 -> bytes.putInt((int) value);
        default -> bytes.putLong(value);
      }
    }
    return bytes.array();
  }
}
