package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Listwise distillation whose list begins with the annotated answer.
 *
 * <pre>{@code
 * @PlackettLuceDistillation
 * Loss ranking(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);
 * }</pre>
 *
 * <p>{@code sum_i w_i [log sum_{k >= i} exp(s_k) - s_i]} over all answers, the annotated one first
 * and the others in the teacher's order, weighted by the teacher's probabilities {@code w =
 * softmax(t / T)} of the answers at these positions; the mean over the batch (Plackett-Luce
 * distillation, arXiv 2506.12542). It takes the place of cross-entropy and vanilla distillation
 * together. Answers with equal scores of the teacher are ordered by index; several annotated ones
 * come first in the teacher's order.
 *
 * <p>Of steps or places, each of which has one label, it is the mean over all that are neither
 * masked nor ignored in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.ranking.PlackettLuceLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes), Labels(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes), StepLabels(steps) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width), PlaceLabels(height, width) -> Loss()"
    },
    cost = {"classes", "steps * classes", "height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PlackettLuceDistillation {
  /** The temperature T, the divisor of the teacher's logits in the weights, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;
}
