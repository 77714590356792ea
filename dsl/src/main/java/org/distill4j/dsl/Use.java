package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a {@link Block} is used where that is more than once with its own parameters.
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
   * How many times the block runs, each time with what the nodes with {@link Carry} gave the time
   * before: a size expression whose value is known when the spec is compiled. {@code
   * reasoning.node} is then the node of the last round, {@code reasoning[0].node} that of the
   * first.
   */
  String repeat() default "1";

  /** Whether all rounds train the same parameters; otherwise each has its own. */
  boolean shared() default false;

  /**
   * The name of an earlier use of the same block in the same interface whose parameters this one
   * uses as well.
   */
  String weightsOf() default "";

  /** Values for dimensions of the block: {@code "units = width / 2"}. */
  String[] with() default {};
}
