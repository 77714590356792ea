package org.distill4j.runtime.data.feature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.indexer.HalfIndexer;

/**
 * The type of the entries of a {@code .npy} file.
 *
 * @param kind NumPy's letter: f for floating point, i and u for integers, U for texts
 * @param size the bytes of a number or the characters of a text
 * @param order the order of the bytes
 */
record NpyType(char kind, int size, ByteOrder order) {

  boolean isFloat() {
    return kind == 'f' && (size == 2 || size == 4 || size == 8);
  }

  boolean isId() {
    return switch (kind) {
      case 'i', 'u' -> size == 4 || size == 8;
      default -> kind == 'U';
    };
  }

  /** Returns the size of an entry in bytes. */
  int bytes() {
    return kind == 'U' ? 4 * size : size;
  }

  /** Reads floating-point numbers. */
  float[] floats(ByteBuffer bytes, int length) {
    bytes.order(order);
    float[] values = new float[length];
    if (size == 4) {
      bytes.asFloatBuffer().get(values);
      return values;
    }
    for (int i = 0; i < length; i++) {
      values[i] =
          size == 2 ? HalfIndexer.toFloat(bytes.getShort() & 0xffff) : (float) bytes.getDouble();
    }
    return values;
  }

  /** Reads an id: a number in decimal, or a text without padding zeros. */
  String id(ByteBuffer bytes) {
    if (kind != 'U') {
      long number = size == 8 ? bytes.getLong() : bytes.getInt();
      return String.valueOf(kind == 'u' && size == 4 ? number & 0xffffffffL : number);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      int point = bytes.getInt();
      if (point != 0) {
        text.appendCodePoint(point);
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "numbers of type " + kind + size;
  }
}
