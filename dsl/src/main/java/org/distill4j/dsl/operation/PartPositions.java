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
 * Adds a trained row to each step of several equal parts of a sequence: by its place in the part,
 * or by the number of the part.
 *
 * <pre>{@code
 * @PartPositions(parts = "frames", positions = "197")                  Sequence placed(Sequence x);
 * @PartPositions(parts = "frames", ofParts = true, positions = "frames") Sequence timed(Sequence x);
 * }</pre>
 *
 * <p>y_t = x_t + W_p with W [positions, features], initialised uniformly in (-radius, radius). A
 * batch with more places than positions is refused.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.grid.PartPositionsLayer",
    signature = "Sequence(steps, features) -> Sequence(steps, features)",
    parameters = "W[positions, features]",
    requires = {
      "fixed: steps % parts == 0",
      "ofParts=false, fixed: steps <= parts * positions",
      "ofParts=true: parts <= positions"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PartPositions {

  /** The number of parts, which divides that of steps. */
  @Size
  String parts();

  /** True for a row for each part, false for one for each place in a part. */
  boolean ofParts() default false;

  /** The number of rows, at least that of parts or of places. */
  @Size
  String positions();

  /** The bound of the initial values, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double radius() default 0.05;
}
