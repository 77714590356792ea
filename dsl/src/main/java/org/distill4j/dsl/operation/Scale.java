package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Multiplies a value by a number, and each example or step by a weight if there is a second input:
 * y = factor x, or y = factor w x.
 *
 * <pre>{@code
 * @Scale(factor = 0.125) Features small(Features sentence);
 * @Scale                 Sequence weighted(Sequence clips, @From("relevance") Sequence weights);
 * }</pre>
 *
 * <p>The weights are a single feature of each example, [batch, 1], or of each step, [batch, steps,
 * 1].
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.ScaleLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Sequence(steps, features) -> Sequence(steps, features)",
      "FrameSequence(clips, frames, features) -> FrameSequence(clips, frames, features)",
      "Image(channels, height, width) -> Image(channels, height, width)",
      "Scores(classes) -> Scores(classes)",
      "StepScores(steps, classes) -> StepScores(steps, classes)",
      "Values(values) -> Values(values)",
      "Features(features), Features(1) -> Features(features)",
      "Sequence(steps, features), Sequence(steps, 1) -> Sequence(steps, features)"
    })
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Scale {

  /** The number. */
  double factor() default 1;
}
