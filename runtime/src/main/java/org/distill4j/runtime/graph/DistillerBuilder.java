package org.distill4j.runtime.graph;

import java.util.List;
import java.util.Map;

/**
 * The interface of every generated {@code ...Distiller.Builder}. Sets dimensions and
 * hyperparameters by name, for programs that discover distillations at run time.
 *
 * @see org.distill4j.runtime.catalogue.SpecEntry#distillerBuilder
 */
public interface DistillerBuilder {

  /** The dimensions that must be set, in alphabetical order. */
  List<String> dimensions();

  /** The hyperparameters that can be set, in the order of the spec: {@code rankingWeight}. */
  List<String> hyperparameters();

  /**
   * Sets a dimension or a hyperparameter. A flag is 1 for true and 0 for false.
   *
   * @throws IllegalArgumentException if there is none of that name, or the value is out of its
   *     range, or not an integer where it must be; the message gives the available names or the
   *     range
   */
  DistillerBuilder set(String name, double value);

  /**
   * Sets several dimensions or hyperparameters.
   *
   * @throws IllegalArgumentException as {@link #set} does
   */
  default DistillerBuilder setAll(Map<String, ? extends Number> values) {
    values.forEach((name, value) -> set(name, value.doubleValue()));
    return this;
  }

  /**
   * Builds the distiller.
   *
   * @throws IllegalStateException if a dimension is not set
   * @throws IllegalArgumentException if values that are allowed on their own are inconsistent
   */
  Distiller build();
}
