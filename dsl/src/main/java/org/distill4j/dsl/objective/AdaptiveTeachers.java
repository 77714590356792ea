package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Vanilla distillation from a mixture of teachers, whose weights depend on the example by a trained
 * map of the student's features (AMTML-KD, Liu et al. 2020, integrated soft targets).
 *
 * <pre>{@code
 * @AdaptiveTeachers(temperature = 5)
 * Loss softAnswers(
 *     @Student Scores answer,
 *     @Student Features hidden,
 *     @Teacher(of = Fluent.class, value = "answer") Scores fluent,
 *     @Teacher(of = Careful.class, value = "answer") Scores careful);
 * }</pre>
 *
 * <p>{@code T^2 KL(sum_k w_k softmax(z_k / T), softmax(z_s / T)) + penalty (|theta|^2 + |v|^2)}
 * with {@code w = softmax(s)} and {@code s_k = v . (theta_k * F)}, the mean over the batch. F are
 * features of the student, such as its last map under {@code @GlobalPooling}. The parameters theta,
 * initially 0, and v, initially 1, belong to the loss; they are trained with the student and left
 * out of the student's file. The authors train them first, with {@code @RelationalDistance} and
 * {@code @RelationalAngle} of the mixture, and keep them afterwards.
 *
 * <p>Of steps, each of which counts as an example, it is the mean over all that are not masked in
 * the batch.
 *
 * @see MixedTeachers
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.AdaptiveTeachersLoss",
    signature = {
      "student Scores(classes), student Features(features), teacher Scores(classes)...teachers -> Loss()",
      "student StepScores(steps, classes), student Sequence(steps, features)"
          + ", teacher StepScores(steps, classes)...teachers -> Loss()"
    },
    parameters = {"theta[teachers, features]", "v[features]"},
    cost = {
      "(teachers + 1) * classes + teachers * features",
      "steps * ((teachers + 1) * classes + teachers * features)"
    },
    requires = {"classes > 1", "teachers > 1"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AdaptiveTeachers {
  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 5;

  /** The factor of the squares of the parameters, at least 0. */
  @Range(min = 0)
  double penalty() default 0.1;
}
