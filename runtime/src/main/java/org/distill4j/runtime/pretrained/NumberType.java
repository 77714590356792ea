package org.distill4j.runtime.pretrained;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.bytedeco.javacpp.indexer.HalfIndexer;

/** The types of numbers in files of weights that a network can take. */
enum NumberType {
  /** Double precision. */
  F64(8, 11),
  /** Single precision. */
  F32(4, 1),
  /** Half precision, IEEE 754. */
  F16(2, 10),
  /** Half precision with the exponent of single precision. */
  BF16(2, 16),
  /** Whole numbers from -128 to 127, which need a {@link Scaling}. */
  I8(1, 3),
  /** Whole numbers from 0 to 255, which need a {@link Scaling}. */
  U8(1, 2);

  private final int bytes;
  private final int onnx;

  NumberType(int bytes, int onnx) {
    this.bytes = bytes;
    this.onnx = onnx;
  }

  /** Returns true if the numbers mean something only with a scale. */
  boolean isScaled() {
    return this == I8 || this == U8;
  }

  int bytes() {
    return bytes;
  }

  /**
   * Returns the type with a name of the safetensors format, which is that of the constant; empty
   * for those that need a scale, which the format does not have.
   */
  static Optional<NumberType> named(String name) {
    for (NumberType type : values()) {
      if (type.name().equals(name) && !type.isScaled()) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns the type with a number of {@code onnx.TensorProto.DataType}. */
  static Optional<NumberType> ofOnnx(int number) {
    for (NumberType type : values()) {
      if (type.onnx == number) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns the next number of a little-endian buffer. */
  float next(ByteBuffer from) {
    return switch (this) {
      case F64 -> (float) from.getDouble();
      case F32 -> from.getFloat();
      case F16 -> HalfIndexer.toFloat(from.getShort() & 0xffff);
      case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
      case I8 -> from.get();
      case U8 -> from.get() & 0xff;
    };
  }
}
