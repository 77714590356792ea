package org.distill4j.processor.graph;

import java.util.Optional;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.ElementType;

/**
 * A hyperparameter of a distillation, which its generated builder can set.
 *
 * @param name the name of the builder's method
 * @param content the type of its value
 * @param initial its value in the spec
 * @param range the range of valid values, if limited
 * @param origin the element it belongs to, in words
 * @param isDefault true if the value is the default of an annotation
 */
public record Hyperparameter(
    String name,
    ElementType.Content content,
    Object initial,
    Optional<Bounds> range,
    String origin,
    boolean isDefault) {

  /** Creates a hyperparameter whose value stands in the spec. */
  public Hyperparameter(
      String name,
      ElementType.Content content,
      Object initial,
      Optional<Bounds> range,
      String origin) {
    this(name, content, initial, range, origin, false);
  }
}
