package org.distill4j.runtime.onnx;

/** The form of the weights in an ONNX file. */
public enum WeightFormat {
  /** 32-bit floating point, as trained. */
  FLOAT32,
  /**
   * 8-bit integers with a factor for each channel, a quarter of the size. The file computes with
   * floats: a node {@code DequantizeLinear} restores each weight. Vectors and small matrices stay
   * as they are.
   */
  INT8
}
