package org.distill4j.dsl;

/**
 * The form of {@link Frozen} parameters in memory and in model files. Parameters of a single axis,
 * such as biases and the factors of norms, keep full precision in each form.
 */
public enum Storage {
  /** Single precision, 4 bytes per parameter: results are those of trained parameters. */
  FLOAT32,

  /**
   * Half precision, 2 bytes per parameter. The error is at most 2<sup>-11</sup> of the value, or
   * 2<sup>-25</sup> for values below 6.1e-5; values beyond 65,504 are refused.
   */
  FLOAT16,

  /**
   * Whole numbers from -127 to 127 with a scale for each row of the last axis, 1 byte per
   * parameter. The error is at most 1/254 of the greatest magnitude in the row.
   */
  INT8
}
