package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Vanilla distillation from several teachers, which count the more, the better they know the label
 * of an example.
 *
 * <pre>{@code
 * @ConfidentTeachers(temperature = 4)
 * Loss softAnswers(
 *     @Student Scores answer,
 *     Labels annotated,
 *     @Teacher(of = Fluent.class, value = "answer") Scores fluent,
 *     @Teacher(of = Careful.class, value = "answer") Scores careful);
 * }</pre>
 *
 * <p>{@code T^2 sum_k w_k KL(softmax(z_k / T), softmax(z_s / T))}, the mean over the batch, with
 * {@code w_k = (1 - exp(c_k) / sum_j exp(c_j)) / (K - 1)} and c the cross-entropies of the K
 * teachers against the labels (CA-MKD, Zhang et al. 2022, eq. 3). Without a label, all teachers
 * count the same.
 *
 * <p>Of steps or places, each of which has one label, it is the mean over all that are neither
 * masked nor ignored in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.ConfidentTeachersLoss",
    signature = {
      "student Scores(classes), Labels(classes), teacher Scores(classes)... -> Loss()",
      "student StepScores(steps, classes), StepLabels(steps), teacher StepScores(steps, classes)... -> Loss()",
      "student PlaceScores(classes, height, width), PlaceLabels(height, width), teacher PlaceScores(classes, height, width)... -> Loss()"
    },
    cost = {"classes", "steps * classes", "height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ConfidentTeachers {
  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 4;
}
