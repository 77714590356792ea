package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Cross-entropy against one or several annotated answers.
 *
 * <pre>{@code
 * @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
 * }</pre>
 *
 * <p>Per example {@code -sum_a (y_a / sum y) log softmax(z)_a}, the mean over the batch. With
 * labels of 0 and 1 this is the mean over the annotated answers (eq. 2 of the paper on ranking
 * distillation). An example without any label contributes zero.
 *
 * <p>Of steps or places, each of which has one label, it is the mean over all that are neither
 * masked nor ignored in the batch; 0 if there is none.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.CrossEntropyLoss",
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
public @interface CrossEntropy {}
