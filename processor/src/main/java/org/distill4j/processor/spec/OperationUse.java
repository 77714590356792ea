package org.distill4j.processor.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.size.Conditions;

/**
 * An operation annotation on a method or parameter.
 *
 * @param type the operation
 * @param arguments the values of all its elements, including defaults
 * @param place the annotation
 */
public record OperationUse(OperationType type, Map<String, Argument> arguments, Place place) {

  /** Copies the arguments. */
  public OperationUse {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Returns true if it draws random numbers during training. */
  public boolean isStochastic() {
    Argument noise = arguments.get(type.noise());
    boolean silent =
        noise != null && noise.value() instanceof Number scale && scale.doubleValue() == 0;
    return type.stochastic() && !silent;
  }

  /** Returns true if its elements have the values that conditions require. */
  public boolean meets(Conditions conditions) {
    return conditions.hold(element -> arguments.get(element).value());
  }

  /**
   * The value of an annotation element.
   *
   * @param value a Number, Boolean or String; for an enum, the name of the constant
   * @param place the place of the value
   */
  public record Argument(Object value, Place place) {

    /** Returns true for a default, which does not stand in the annotation. */
    public boolean isDefault() {
      return !place.isOfValue();
    }
  }
}
