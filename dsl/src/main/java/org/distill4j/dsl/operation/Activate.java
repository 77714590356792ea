package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Applies an activation function to each element, after dropout in training mode.
 *
 * <pre>{@code
 * @Activate(activation = Activation.TANH, dropout = 0.15) Sequence squashed(Sequence words);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.ActivateLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Sequence(steps, features) -> Sequence(steps, features)",
      "FrameSequence(clips, frames, features) -> FrameSequence(clips, frames, features)",
      "Image(channels, height, width) -> Image(channels, height, width)"
    },
    stochastic = true,
    noise = "dropout")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Activate {

  /** The activation function. */
  Activation activation();

  /** The probability that dropout zeroes an element; 0 for no dropout. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double dropout() default 0;
}
