package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * The generalised Jensen-Shannon divergence between the teacher's and the student's softened
 * answers. It interpolates between the divergences in the two directions, and is bounded in
 * between.
 *
 * <pre>{@code
 * @JensenShannon(beta = 0.5, temperature = 2)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>With p and q the softmax of the teacher's and the student's logits divided by T, and {@code m
 * = beta p + (1 - beta) q}: {@code T^2 (beta KL(p || m) + (1 - beta) KL(q || m))}, the mean over
 * the batch (Agarwal et al. 2024, "On-Policy Distillation of Language Models", section 2). At the
 * ends it is the divergence in one direction, as in the authors' program: {@code T^2 KL(p || q)}
 * with beta = 0, which covers all answers of the teacher, and {@code T^2 KL(q || p)} with beta = 1,
 * which avoids answers that the teacher rules out.
 *
 * <p>Of steps or places, each of which counts as an example, it is the mean over all that are not
 * masked in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.JensenShannonLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width) -> Loss()"
    },
    cost = {"2 * classes", "2 * steps * classes", "2 * height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface JensenShannon {
  /** The teacher's share of the mixture, between 0 and 1. */
  @Range(min = 0, max = 1)
  double beta() default 0.5;

  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;
}
