package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Distillation from a much stronger teacher: the student's answers are to correlate with the
 * teacher's, within each example and within each class, but need not equal them.
 *
 * <pre>{@code
 * @Dist(between = 2, within = 2, temperature = 4)
 * Loss relations(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>With p and q the softmax of the teacher's and the student's logits divided by T: {@code T^2
 * (between (1 - r) + within (1 - c))}, where r is the mean over the examples of Pearson's
 * correlation of p and q over the classes, and c the mean over the classes of that over the
 * examples (DIST, Huang et al. 2022).
 *
 * <p>Of steps or places, each of which counts as an example, it is the mean over all that are not
 * masked in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.DistLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width) -> Loss()"
    },
    cost = {"4 * classes", "4 * steps * classes", "4 * height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Dist {
  /** The weight of the correlation over the classes of each example, at least 0. */
  @Range(min = 0)
  double between() default 2;

  /** The weight of the correlation over the examples of each class, at least 0. */
  @Range(min = 0)
  double within() default 2;

  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;
}
