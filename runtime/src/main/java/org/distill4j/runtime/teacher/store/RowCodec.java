package org.distill4j.runtime.teacher.store;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.indexer.HalfIndexer;

/** Writes and reads the values of an example in one form. */
interface RowCodec {

  /**
   * Returns the codec of a form.
   *
   * @param columns the size of the last axis
   */
  static RowCodec of(SignalType type, int columns) {
    if (type.kept() > 0) {
      return new BestAnswers(type.kept(), columns);
    }
    return type.form() == SignalType.Form.FLOAT32 ? new Single() : new Half();
  }

  /** Writes values; the buffer has room for them. */
  void write(float[] row, ByteBuffer out);

  /**
   * Reads some values of an example.
   *
   * @param at the position of the example in the part, in bytes
   * @param from the place of the first value
   */
  void read(Segment segment, int at, int from, float[] target, int length);

  /** Single precision. */
  record Single() implements RowCodec {

    @Override
    public void write(float[] row, ByteBuffer out) {
      out.asFloatBuffer().put(row);
      out.position(out.position() + row.length * Float.BYTES);
    }

    @Override
    public void read(Segment segment, int at, int from, float[] target, int length) {
      segment.floats().get(at / Float.BYTES + from, target, 0, length);
    }
  }

  /** Half precision. */
  record Half() implements RowCodec {

    private static final int LARGEST = 65_504;

    @Override
    public void write(float[] row, ByteBuffer out) {
      for (float value : row) {
        if (Math.abs(value) > LARGEST) {
          throw new IllegalArgumentException(
              "it has %s, which is beyond half precision; store it as float32".formatted(value));
        }
        out.putShort((short) HalfIndexer.fromFloat(value));
      }
    }

    @Override
    public void read(Segment segment, int at, int from, float[] target, int length) {
      int first = at / Short.BYTES + from;
      for (int i = 0; i < length; i++) {
        target[i] = HalfIndexer.toFloat(segment.shorts().get(first + i) & 0xffff);
      }
    }
  }
}
