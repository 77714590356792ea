package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Cross-entropy against annotated answers, part of whose weight is spread over all classes. It
 * replaces {@link CrossEntropy}.
 *
 * <pre>{@code
 * @LabelSmoothing(smoothing = 0.1) Loss answers(@Student Scores answer, Labels annotated);
 * }</pre>
 *
 * <p>The target is {@code (1 - s) y / sum(y) + s / classes}: s is spread over all classes, the
 * annotated ones included (Szegedy et al. 2016, section 7). The mean over the batch; an example
 * without any label contributes zero.
 *
 * <p>Of steps or places, each of which has one label, it is the mean over all that are neither
 * masked nor ignored in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.LabelSmoothingLoss",
    signature = {
      "student Scores(classes), Labels(classes) -> Loss()",
      "student StepScores(steps, classes), StepLabels(steps) -> Loss()",
      "student PlaceScores(classes, height, width), PlaceLabels(height, width) -> Loss()"
    },
    cost = {"classes", "steps * classes", "height * width * classes"},
    requires = "classes > 1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface LabelSmoothing {
  /** The share s that is spread over all classes, from 0 to 1; 1 ignores the labels. */
  @Range(min = 0, max = 1)
  double smoothing() default 0.1;
}
