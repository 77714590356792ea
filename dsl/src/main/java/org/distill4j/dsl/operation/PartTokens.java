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
 * Puts trained steps in front of each of several equal parts of a sequence, the same for all parts:
 * {@link ClassToken} for each frame.
 *
 * <pre>{@code
 * @PartTokens(parts = "frames") Sequence begun(Sequence patches);
 * }</pre>
 *
 * <p>W [count, features] is initialised uniformly in (-radius, radius).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.grid.PartTokensLayer",
    signature = "Sequence(steps, features) -> Sequence(steps + parts * count, features)",
    parameters = "W[count, features]",
    requires = "fixed: steps % parts == 0")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PartTokens {

  /** The number of parts, which divides that of steps. */
  @Size
  String parts();

  /** The number of new steps of each part. */
  @Size
  String count() default "1";

  /** The bound of the initial values, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double radius() default 0.05;
}
