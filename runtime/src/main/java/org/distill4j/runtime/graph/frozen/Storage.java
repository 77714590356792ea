package org.distill4j.runtime.graph.frozen;

import org.distill4j.runtime.layer.Parameter;

/**
 * The form of frozen parameters in memory and in files. Parameters of a single axis, such as biases
 * and the factors of norms, are few and keep full precision in each form.
 */
public enum Storage {
  /** The data type of the graph, 4 bytes per parameter. Computes exactly as trained parameters. */
  FLOAT32,

  /**
   * IEEE 754 half precision, 2 bytes per parameter, rounded to nearest. The error is at most
   * 2<sup>-11</sup> of the value, or 2<sup>-25</sup> for values below 6.1e-5; values beyond 65,504
   * are refused.
   */
  FLOAT16,

  /**
   * Whole numbers from -127 to 127 with a scale for each row of the last axis, 1 byte per
   * parameter. The error is at most 1/254 of the greatest magnitude in the row.
   */
  INT8;

  /** Returns the form in which a parameter is held. */
  Storage of(Parameter parameter) {
    return parameter.shape().length > 1 ? this : FLOAT32;
  }
}
