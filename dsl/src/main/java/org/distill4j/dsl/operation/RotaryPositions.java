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
 * Rotary positions (Su et al. 2021) for queries and keys: rotates pairs of features of each head by
 * angles that are proportional to the step, so that inner products depend on distances.
 *
 * <pre>{@code
 * @RotaryPositions(heads = "heads") Sequence turnedQuery(Sequence query);
 * }</pre>
 *
 * <p>Pair i of step t, (a, b), becomes (a cos - b sin, b cos + a sin) with the angle t base^(-2 i /
 * size).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.RotaryPositionsLayer",
    signature = "Sequence(steps, features) -> Sequence(steps, features)",
    cost = "2 * steps * features",
    requires = {"features % (2 * heads) == 0", "size % 2 == 0", "size * heads <= features"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RotaryPositions {

  /** The number of heads; each has a block of consecutive features. */
  @Size
  String heads();

  /** The number of rotated features of each head, even; 0 for all. */
  @Range(min = 0)
  int size() default 0;

  /** The base of the frequencies, above 1. */
  @Range(min = 1, exclusiveMin = true)
  double base() default 10_000;

  /**
   * True if pair i consists of the features 2 i and 2 i + 1 of a head, false if it consists of the
   * features i and i + size / 2.
   */
  boolean interleaved() default false;
}
