package org.distill4j.runtime.training;

import org.distill4j.runtime.argument.Arguments;

/**
 * Early stopping by the metric of the validation.
 *
 * @param patience the number of epochs without an improvement after which the training stops and
 *     returns to the parameters of the best epoch; 0 trains all epochs and keeps the last
 */
public record EarlyStopping(int patience) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the patience is below 0
   */
  public EarlyStopping {
    Arguments.requireAtLeastZero("patience", patience);
  }

  /** Returns the setting that trains all epochs and keeps the last. */
  public static EarlyStopping none() {
    return new EarlyStopping(0);
  }
}
