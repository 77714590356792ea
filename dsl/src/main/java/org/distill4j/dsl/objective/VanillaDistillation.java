package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * The classical objective: the Kullback-Leibler divergence from the teacher's softened answers to
 * the student's.
 *
 * <pre>{@code
 * @VanillaDistillation(temperature = 4) @Weight(0.9)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>{@code T^2 KL(softmax(z_t / T) || softmax(z_s / T))}, the mean over the batch (Hinton, Vinyals
 * and Dean 2015).
 *
 * <p>Of steps or places, each of which counts as an example, it is the mean over all that are not
 * masked in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.VanillaDistillationLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width) -> Loss()"
    },
    cost = {"classes", "steps * classes", "height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface VanillaDistillation {

  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 4;

  /** True if the loss is multiplied by T^2, which keeps the size of its gradient when T changes. */
  boolean temperatureSquared() default true;
}
