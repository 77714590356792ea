package org.distill4j.processor.body;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads messages of protocol buffers from a stream, field by field, without keeping what is
 * skipped. A message cannot be left before its end, and no text is longer than a limit.
 */
final class ProtoInput {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  /** The maximum length of a name. */
  private static final int LONGEST = 1 << 16;

  /** The maximum number of bytes of a number. */
  private static final int MOST_BYTES = 10;

  private final InputStream in;
  private long position;
  private long end = Long.MAX_VALUE;
  private int wire;

  ProtoInput(InputStream in) {
    this.in = in;
  }

  /** Reads the fields of a message. */
  @FunctionalInterface
  interface Fields {

    /**
     * Reads the value of a field, or skips it.
     *
     * @return true if the value was read
     */
    boolean read(int field) throws IOException;
  }

  /** Reads all fields up to the end of the stream or message. */
  void fields(Fields fields) throws IOException {
    while (position < end) {
      int first = in.read();
      if (first < 0) {
        if (end == Long.MAX_VALUE) {
          return;
        }
        throw new EOFException("it ends within a message");
      }
      position++;
      long tag = number(first);
      wire = (int) (tag & 7);
      if (tag >>> 3 == 0 || tag >>> 3 > Integer.MAX_VALUE) {
        throw new IOException("it has a field without a number");
      }
      if (!fields.read((int) (tag >>> 3))) {
        skip();
      }
    }
    if (position > end) {
      throw new IOException("a field is longer than its message");
    }
  }

  /** Reads the fields of a message within this one. */
  void message(Fields fields) throws IOException {
    long outer = end;
    end = position(length());
    fields(fields);
    end = outer;
  }

  /** Reads a text. */
  String text() throws IOException {
    long length = length();
    if (length > LONGEST) {
      throw new IOException("it has a name of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException("it ends within a name");
    }
    position += length;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Reads a number. */
  long number() throws IOException {
    require(VARINT);
    return number(next());
  }

  private long number(int first) throws IOException {
    long value = first & 0x7f;
    int last = first;
    for (int i = 1; (last & 0x80) != 0; i++) {
      if (i == MOST_BYTES) {
        throw new IOException("it has a number of more than 64 bits");
      }
      last = next();
      value |= (long) (last & 0x7f) << (7 * i);
    }
    return value;
  }

  private int next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException("it ends within a field");
    }
    position++;
    return next;
  }

  private long length() throws IOException {
    require(BYTES);
    long length = number(next());
    position(length);
    return length;
  }

  /** Returns the position after a number of bytes, which must lie within the message. */
  private long position(long length) throws IOException {
    if (length < 0 || length > end - position) {
      throw new IOException("a field is longer than its message");
    }
    return position + length;
  }

  private void require(int type) throws IOException {
    if (wire != type) {
      throw new IOException("it has a field of another type");
    }
  }

  private void skip() throws IOException {
    switch (wire) {
      case VARINT -> number(next());
      case FIXED_64 -> skip(Long.BYTES);
      case FIXED_32 -> skip(Integer.BYTES);
      case BYTES -> skip(length());
      default -> throw new IOException("it has a field of an unknown type");
    }
  }

  private void skip(long number) throws IOException {
    in.skipNBytes(number);
    position += number;
  }
}
