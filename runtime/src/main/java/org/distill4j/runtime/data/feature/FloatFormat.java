package org.distill4j.runtime.data.feature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.indexer.HalfIndexer;

/**
 * The binary form of floating-point numbers of IEEE 754.
 *
 * @param size the bytes of a number: 2, 4 or 8
 * @param order the order of the bytes
 */
record FloatFormat(int size, ByteOrder order) {

  /** Returns true if there are numbers of a size. */
  static boolean isSupported(int size) {
    return size == 2 || size == 4 || size == 8;
  }

  /** Reads numbers from the position of a buffer. */
  void read(ByteBuffer bytes, float[] target, int at, int length) {
    bytes.order(order);
    if (size == 4) {
      bytes.asFloatBuffer().get(target, at, length);
      bytes.position(bytes.position() + 4 * length);
      return;
    }
    for (int i = at; i < at + length; i++) {
      target[i] =
          size == 2 ? HalfIndexer.toFloat(bytes.getShort() & 0xffff) : (float) bytes.getDouble();
    }
  }
}
