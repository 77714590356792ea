package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Knowledge distillation in two separately weighted parts: the teacher's confidence in the
 * annotated answers, and its distribution over the others.
 *
 * <pre>{@code
 * @DecoupledDistillation(alpha = 1, beta = 8, temperature = 4) @Weight(value = 1, from = 0, epochs = 20)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);
 * }</pre>
 *
 * <p>{@code T^2 (alpha TCKD + beta NCKD)}: TCKD is the Kullback-Leibler divergence of the shares of
 * the annotated answers and of the rest, NCKD that of the distributions over the rest; the mean
 * over the batch (Zhao et al. 2022, eq. 7). Several annotated answers are one target. It needs at
 * least three classes, because with two the rest is a single class.
 *
 * <p>Of steps or places, each of which has one label, it is the mean over all that are neither
 * masked nor ignored in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.DecoupledDistillationLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes), Labels(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes), StepLabels(steps) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width), PlaceLabels(height, width) -> Loss()"
    },
    cost = {"2 * classes", "2 * steps * classes", "2 * height * width * classes"},
    requires = "classes > 2")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DecoupledDistillation {
  /** The weight of the target part, at least 0. */
  @Range(min = 0)
  double alpha() default 1;

  /** The weight of the part of the other answers, at least 0. */
  @Range(min = 0)
  double beta() default 8;

  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 4;
}
