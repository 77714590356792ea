package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * Adds fixed waves to each step (Vaswani et al. 2017, section 3.5).
 *
 * <pre>{@code
 * @SinusoidalPositions Sequence placed(Sequence words);
 * }</pre>
 *
 * <p>y[t, j] = x[t, j] + sin((t + first - 1) / base^(2 floor(j / 2) / features)) for even j, with
 * cos for odd j.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.SinusoidalPositionsLayer",
    signature = "Sequence(steps, features) -> Sequence(steps, features)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface SinusoidalPositions {

  /** The base of the wave lengths, above 1. */
  @Range(min = 1, exclusiveMin = true)
  double base() default 10_000;

  /** The number of the first step, counted from 1; larger where it is put behind other steps. */
  @Size
  String first() default "1";
}
