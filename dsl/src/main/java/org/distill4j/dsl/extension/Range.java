package org.distill4j.dsl.extension;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that a numeric element of an annotation may have. It is checked when a spec is
 * compiled, and again where a generated builder changes the value.
 *
 * <pre>{@code
 * @Range(min = 0, exclusiveMin = true) double temperature() default 4;
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Range {

  /** The least value. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The greatest value. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is left out. */
  boolean exclusiveMin() default false;

  /** Whether {@link #max} itself is left out. */
  boolean exclusiveMax() default false;
}
