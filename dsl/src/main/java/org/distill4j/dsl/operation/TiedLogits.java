package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * An output layer whose matrix has a row for each class, as an {@link Embedding} has one for each
 * word: with {@link org.distill4j.dsl.WeightsOf}, it uses that of an embedding (Press and Wolf,
 * "Using the Output Embedding to Improve Language Models", 2017).
 *
 * <pre>{@code
 * @TiedLogits(classes = "vocabulary") @WeightsOf("words") StepScores next(Sequence context);
 * }</pre>
 *
 * <p>y = x W<sup>T</sup>, with W [classes, units] initialised Xavier-uniform. {@link Bias} adds
 * one.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.TiedLogitsLayer",
    signature = {
      "Features(units) -> Scores(classes)",
      "Sequence(steps, units) -> StepScores(steps, classes)"
    },
    parameters = "W[classes, units]",
    cost = {"units * classes", "steps * units * classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface TiedLogits {

  /** The number of classes; that of words if the parameters are those of an embedding. */
  @Size
  String classes();
}
