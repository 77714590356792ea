package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Configures the use of a {@link Block}: repetition, shared parameters and dimensions.
 *
 * <pre>{@code
 * @Use(repeat = "graphLayers", with = "units = width / 2")
 * Reasoning reasoning(Sequence clips);
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Use {

  /**
   * The number of rounds: a size expression whose value is known when the spec is compiled. Each
   * round reads the values that the nodes with {@link Carry} had in the round before. {@code
   * reasoning.node} is the node of the last round, {@code reasoning[0].node} that of the first.
   */
  String repeat() default "1";

  /** True if all rounds share one set of parameters; otherwise each round has its own. */
  boolean shared() default false;

  /**
   * The name of an earlier use of the same block in the same interface, with which this one shares
   * its parameters.
   */
  String weightsOf() default "";

  /** Values of the block's dimensions: {@code "units = width / 2"}. */
  String[] with() default {};
}
