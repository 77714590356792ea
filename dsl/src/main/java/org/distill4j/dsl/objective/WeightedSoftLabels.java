package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Vanilla distillation in which an example counts the less, the better the student knows its label.
 *
 * <pre>{@code
 * @WeightedSoftLabels(temperature = 2) @Weight(2.5)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);
 * }</pre>
 *
 * <p>{@code -T^2 w sum softmax(t / T) log softmax(s / T)}, the mean over the batch, with {@code w =
 * 1 - exp(-r)} and r the cross-entropy of the student against the labels divided by that of the
 * teacher (Zhou et al. 2021, eq. 7). The weight w has no gradient; it is 0 for an example without
 * any label. Combine it with {@link CrossEntropy}.
 *
 * <p>Of steps or places, each of which has one label, it is the mean over all that are neither
 * masked nor ignored in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.WeightedSoftLabelsLoss",
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
public @interface WeightedSoftLabels {
  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 2;
}
