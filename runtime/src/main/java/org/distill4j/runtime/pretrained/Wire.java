package org.distill4j.runtime.pretrained;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The fields of a message in the wire format of protocol buffers. Groups, which ONNX does not use,
 * are errors.
 */
final class Wire {

  /** The wire type of an integer. */
  static final int INTEGER = 0;

  /** The wire type of a text, a message or a packed list. */
  static final int BYTES = 2;

  private final ByteBuffer buffer;
  private int field;
  private int type;
  private int begin;
  private int end;
  private long integer;

  /** Thrown if the bytes are no message. */
  static final class MalformedException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedException(String message) {
      super(message);
    }
  }

  /** Creates a reader of the remaining bytes of a buffer, which is left as it is. */
  Wire(ByteBuffer buffer) {
    this.buffer = buffer.duplicate();
  }

  /** Goes to the next field; false at the end. */
  boolean next() throws MalformedException {
    if (!buffer.hasRemaining()) {
      return false;
    }
    try {
      long key = varint();
      field = (int) (key >>> 3);
      type = (int) (key & 7);
      switch (type) {
        case INTEGER -> integer = varint();
        case 1 -> skip(Long.BYTES);
        case BYTES -> skip(varint());
        case 5 -> skip(Integer.BYTES);
        default -> throw new MalformedException("a field has the wire type " + type);
      }
    } catch (BufferUnderflowException e) {
      throw new MalformedException("it ends within a field");
    }
    return true;
  }

  private void skip(long length) throws MalformedException {
    if (length < 0 || length > buffer.remaining()) {
      throw new MalformedException("a field is longer than its message");
    }
    begin = buffer.position();
    end = begin + (int) length;
    buffer.position(end);
  }

  private long varint() throws MalformedException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = buffer.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedException("an integer has more than 10 bytes");
  }

  /** Returns true if the current field has a number and a wire type. */
  boolean is(int number, int wireType) {
    return field == number && type == wireType;
  }

  /** Returns the value of an integer field. */
  long integer() {
    return integer;
  }

  /** Returns the content of a field of bytes; its position is that in the file. */
  ByteBuffer content() {
    ByteBuffer content = buffer.duplicate();
    content.limit(end).position(begin);
    return content;
  }

  /** Returns a field of bytes as a text. */
  String text() {
    byte[] bytes = new byte[end - begin];
    content().get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Returns the next integer of a packed list, which must have one. */
  static long packed(ByteBuffer list) throws MalformedException {
    Wire wire = new Wire(list);
    try {
      long value = wire.varint();
      list.position(wire.buffer.position());
      return value;
    } catch (BufferUnderflowException e) {
      throw new MalformedException("it ends within a list");
    }
  }
}
