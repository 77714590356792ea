package org.distill4j.runtime.data.feature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The type of the entries of a {@code .npy} file.
 *
 * @param kind NumPy's letter: f for floating point, i and u for integers, U for texts, S for texts
 *     as bytes
 * @param size the bytes of a number or the characters of a text
 * @param order the order of the bytes
 */
record NpyType(char kind, int size, ByteOrder order) {

  boolean isFloat() {
    return kind == 'f' && FloatFormat.isSupported(size);
  }

  boolean isId() {
    return switch (kind) {
      case 'i', 'u' -> size == 1 || size == 2 || size == 4 || size == 8;
      case 'f' -> isFloat();
      default -> isText();
    };
  }

  private boolean isText() {
    return size > 0 && (kind == 'U' || kind == 'S');
  }

  /** Returns the size of an entry in bytes. */
  long bytes() {
    return kind == 'U' ? 4L * size : size;
  }

  /** Reads floating-point numbers. */
  float[] floats(ByteBuffer bytes, int length) {
    float[] values = new float[length];
    new FloatFormat(size, order).read(bytes, values, 0, length);
    return values;
  }

  /** Reads an id: a number, or a text without padding zeros. */
  Object id(ByteBuffer bytes) {
    bytes.order(order);
    return switch (kind) {
      case 'i' -> signed(bytes);
      case 'u' -> Long.toUnsignedString(unsigned(bytes));
      case 'f' -> size == 8 ? (Object) bytes.getDouble() : (Object) floats(bytes, 1)[0];
      case 'S' -> bytesText(bytes);
      default -> text(bytes);
    };
  }

  private long signed(ByteBuffer bytes) {
    return switch (size) {
      case 1 -> bytes.get();
      case 2 -> bytes.getShort();
      case 4 -> bytes.getInt();
      default -> bytes.getLong();
    };
  }

  private long unsigned(ByteBuffer bytes) {
    long number = signed(bytes);
    return size == 8 ? number : number & ((1L << (8 * size)) - 1);
  }

  private String bytesText(ByteBuffer bytes) {
    byte[] text = new byte[size];
    bytes.get(text);
    return withoutZeros(new String(text, StandardCharsets.UTF_8));
  }

  private String text(ByteBuffer bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      int point = bytes.getInt();
      text.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xfffd);
    }
    return withoutZeros(text.toString());
  }

  private static String withoutZeros(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == 0) {
      end--;
    }
    return text.substring(0, end);
  }

  @Override
  public String toString() {
    return (isText() ? "texts" : "numbers") + " of type " + kind + size;
  }
}
