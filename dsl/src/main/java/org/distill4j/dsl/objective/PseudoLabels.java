package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Cross-entropy against the annotated answers and the best answers of the teacher, all of equal
 * weight.
 *
 * <pre>{@code
 * @PseudoLabels(top = 5)
 * Loss answers(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);
 * }</pre>
 *
 * <p>The target is the union of the annotated answers and of the teacher's {@code top} ones, each
 * with the weight 1 / size of the union; of equal scores, those at a lower index come first. The
 * mean over the batch. Combine it with {@link CrossEntropy}, which trains the teacher.
 *
 * <p>Of steps or places, each of which has one label, it is the mean over all that are neither
 * masked nor ignored in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.PseudoLabelsLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes), Labels(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes), StepLabels(steps) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width), PlaceLabels(height, width) -> Loss()"
    },
    cost = {"classes", "steps * classes", "height * width * classes"},
    requires = {"classes > 1", "top <= classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PseudoLabels {
  /** The number of the teacher's best answers in the target, at least 1. */
  @Range(min = 1)
  int top() default 5;
}
