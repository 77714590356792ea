package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Vanilla distillation of standardised logits, so a small student need not match the magnitude of
 * the teacher's logits.
 *
 * <pre>{@code
 * @StandardisedDistillation(temperature = 2) @Weight(9)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>Each example's logits minus their mean, divided by their standard deviation (with classes - 1)
 * and by T, then {@code T^2 KL(softmax(z_t) || softmax(z_s))}, the mean over the batch (logit
 * standardisation, Sun et al. 2024).
 *
 * <p>Of steps or places, each of which counts as an example, it is the mean over all that are not
 * masked in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.StandardisedDistillationLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width) -> Loss()"
    },
    cost = {"3 * classes", "3 * steps * classes", "3 * height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface StandardisedDistillation {
  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 2;
}
