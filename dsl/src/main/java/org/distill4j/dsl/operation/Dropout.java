package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Zeroes each feature with a given probability in training mode and scales the others by {@code 1 /
 * (1 - rate)}; the identity in inference mode.
 *
 * <pre>{@code
 * @Dropout(rate = 0.3) Features dropped(Features sentence);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Sequence(steps, features) -> Sequence(steps, features)",
      "FrameSequence(clips, frames, features) -> FrameSequence(clips, frames, features)",
      "Table(rows, features) -> Table(rows, features)"
    },
    stochastic = true,
    noise = "rate")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Dropout {

  /** The probability that a feature is zeroed, at least 0 and below 1. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double rate() default 0.5;
}
