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
 * Adds a trained row to each step, the same for all examples.
 *
 * <pre>{@code
 * @PositionEmbedding(positions = "512") Sequence placed(Sequence words);
 * }</pre>
 *
 * <p>y_t = x_t + W_t with W [positions, features], initialised uniformly in (-radius, radius). A
 * batch with more steps than positions is refused.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer",
    signature = "Sequence(steps, features) -> Sequence(steps, features)",
    parameters = "W[positions, features]",
    requires = "fixed: steps <= positions")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PositionEmbedding {

  /** The maximum number of steps. */
  @Size
  String positions();

  /** The bound of the initial values, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double radius() default 0.05;
}
