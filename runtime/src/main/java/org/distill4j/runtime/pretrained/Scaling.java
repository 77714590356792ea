package org.distill4j.runtime.pretrained;

/**
 * The meaning of whole numbers of 8 bits: x = scale (q - zero), with one scale for a tensor, or one
 * for each column of a matrix.
 *
 * @param scales one scale, or one for each column
 * @param zeros as many numbers that stand for 0
 */
record Scaling(float[] scales, float[] zeros) {

  /**
   * Returns the value of a stored number.
   *
   * @param index its index in the tensor, in row-major order
   */
  float value(long index, float stored) {
    int column = (int) (index % scales.length);
    return scales[column] * (stored - zeros[column]);
  }
}
