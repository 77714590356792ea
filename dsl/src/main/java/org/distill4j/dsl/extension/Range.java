package org.distill4j.dsl.extension;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Restricts a numeric element of an annotation to a range. The value is checked when a spec is
 * compiled, and again when a generated builder changes it.
 *
 * <pre>{@code
 * @Range(min = 0, exclusiveMin = true) double temperature() default 4;
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Range {

  /** The smallest value. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The largest value. */
  double max() default Double.POSITIVE_INFINITY;

  /** True if {@link #min} itself is not allowed. */
  boolean exclusiveMin() default false;

  /** True if {@link #max} itself is not allowed. */
  boolean exclusiveMax() default false;
}
