package org.distill4j.runtime.teacher.store;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/**
 * A part of a file in memory, as numbers of each type.
 *
 * @param bytes the part, in little-endian order
 */
record Segment(ByteBuffer bytes, FloatBuffer floats, IntBuffer ints, ShortBuffer shorts) {

  static Segment of(ByteBuffer bytes) {
    return new Segment(bytes, bytes.asFloatBuffer(), bytes.asIntBuffer(), bytes.asShortBuffer());
  }
}
