package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Adds values of one shape and applies an activation function, as at the end of a residual block.
 * The mean of the scores of several heads is their sum behind {@link Scale}.
 *
 * <pre>{@code
 * @Add(activation = Activation.RELU) Image sum(Image shortcut, Image mixed);
 *
 * @Add                 Scores both(Scores ofClass, Scores ofTeacher);
 * @Scale(factor = 0.5) Scores answer(Scores both);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.AddLayer",
    signature = {
      "Features(features)... -> Features(features)",
      "Sequence(steps, features)... -> Sequence(steps, features)",
      "FrameSequence(clips, frames, features)... -> FrameSequence(clips, frames, features)",
      "Image(channels, height, width)... -> Image(channels, height, width)",
      "Scores(classes)... -> Scores(classes)",
      "StepScores(steps, classes)... -> StepScores(steps, classes)",
      "Values(values)... -> Values(values)"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Add {

  /** The activation function of the sum. */
  Activation activation() default Activation.IDENTITY;
}
