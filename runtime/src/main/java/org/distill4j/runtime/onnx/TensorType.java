package org.distill4j.runtime.onnx;

import onnx.Onnx.TensorProto.DataType;

/** The type of the elements of a {@link Tensor}. */
public enum TensorType {
  /** 32-bit floating point: values and parameters. */
  FLOAT(DataType.FLOAT, Float.BYTES),
  /** 64-bit floating point: angles. */
  DOUBLE(DataType.DOUBLE, Double.BYTES),
  /** 64-bit integers: token indices, positions, masks of inputs and shapes. */
  INT64(DataType.INT64, Long.BYTES),
  /** 32-bit integers: lengths of sequences. */
  INT32(DataType.INT32, Integer.BYTES),
  /** 8-bit integers: quantised weights. */
  INT8(DataType.INT8, Byte.BYTES),
  /** Truth values. */
  BOOL(DataType.BOOL, Byte.BYTES);

  private final DataType code;
  private final int bytes;

  TensorType(DataType code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** Returns the number of the type in files. */
  int code() {
    return code.getNumber();
  }

  /** Returns the number of bytes of an element. */
  int bytes() {
    return bytes;
  }
}
