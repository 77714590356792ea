package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Vanilla distillation from a mixture of teachers, whose weights are trained with the student.
 *
 * <pre>{@code
 * @MixedTeachers(temperature = 4)
 * Loss softAnswers(
 *     @Student Scores answer,
 *     @Teacher(of = Fluent.class, value = "answer") Scores fluent,
 *     @Teacher(of = Careful.class, value = "answer") Scores careful);
 * }</pre>
 *
 * <p>{@code T^2 KL(sum_k w_k softmax(z_k / T), softmax(z_s / T)) + penalty |theta|^2} with {@code w
 * = softmax(theta)}, the mean over the batch. Theta has a number for each teacher, initially 0: all
 * count the same. It is a parameter of the loss, trained with the student and left out of the
 * student's file; {@code MixedTeachersLoss.weights} returns w. The divergence alone prefers
 * teachers with whom the student agrees.
 *
 * <p>Of steps or places, each of which counts as an example, it is the mean over all that are not
 * masked in the batch.
 *
 * @see AdaptiveTeachers
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.MixedTeachersLoss",
    signature = {
      "student Scores(classes), teacher Scores(classes)...teachers -> Loss()",
      "student StepScores(steps, classes), teacher StepScores(steps, classes)...teachers -> Loss()",
      "student PlaceScores(classes, height, width), teacher PlaceScores(classes, height, width)...teachers -> Loss()"
    },
    parameters = "theta[teachers]",
    cost = {
      "(teachers + 1) * classes",
      "(teachers + 1) * steps * classes",
      "(teachers + 1) * height * width * classes"
    },
    requires = {"classes > 1", "teachers > 1"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MixedTeachers {
  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 4;

  /** The factor of the squares of theta, at least 0: the larger, the more equal the teachers. */
  @Range(min = 0)
  double penalty() default 0;
}
