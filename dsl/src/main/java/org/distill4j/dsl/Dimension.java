package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a named size of a network, at least 1.
 *
 * <p>With a value, the size is a constant of the spec, which a sub-interface may override:
 *
 * <pre>{@code
 * @Dimension(256) int width();
 * }</pre>
 *
 * Without a value, the size depends on the data and is bound when the graph is built. It stays
 * symbolic in every check and in the parameter count:
 *
 * <pre>{@code
 * @Dimension int answers();     // AnswererGraph.builder().answers(1_000)
 * }</pre>
 *
 * <p>Sizes in annotations are integer expressions over these names: {@code "width / 2"}, {@code "2
 * * (width + 1)"}. Division must leave no remainder.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Dimension {

  /** The {@link #value} of a dimension that is bound when the graph is built. */
  int UNBOUND = Integer.MIN_VALUE;

  /** The size, at least 1, or {@link #UNBOUND}. */
  int value() default UNBOUND;
}
