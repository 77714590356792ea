package org.distill4j.runtime.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import onnx.Onnx.TensorProto;
import org.nd4j.shade.protobuf.UnsafeByteOperations;

/**
 * An array of a graph that is not computed from the inputs.
 *
 * @param name the name of the value
 * @param type the type of the elements
 * @param shape the shape; empty for a single number
 * @param bytes the elements, little-endian and in row-major order
 * @param isWeight true for a parameter, whose numbers may be stored in a reduced form
 */
record Initialiser(String name, TensorType type, long[] shape, byte[] bytes, boolean isWeight) {

  static Initialiser floats(String name, float[] values, long[] shape, boolean isWeight) {
    byte[] bytes = new byte[bytes(values.length, TensorType.FLOAT)];
    little(bytes).asFloatBuffer().put(values);
    return new Initialiser(name, TensorType.FLOAT, shape, bytes, isWeight);
  }

  static Initialiser doubles(String name, double[] values, long[] shape) {
    byte[] bytes = new byte[bytes(values.length, TensorType.DOUBLE)];
    little(bytes).asDoubleBuffer().put(values);
    return new Initialiser(name, TensorType.DOUBLE, shape, bytes, false);
  }

  static Initialiser longs(String name, long[] values, long[] shape) {
    byte[] bytes = new byte[bytes(values.length, TensorType.INT64)];
    little(bytes).asLongBuffer().put(values);
    return new Initialiser(name, TensorType.INT64, shape, bytes, false);
  }

  private static int bytes(int length, TensorType type) {
    return Math.multiplyExact(length, type.bytes());
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the elements of an array of floats. */
  float[] floats() {
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  TensorProto written() {
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(type.code())
        .addAllDims(Arrays.stream(shape).boxed().toList())
        .setRawData(UnsafeByteOperations.unsafeWrap(bytes))
        .build();
  }
}
