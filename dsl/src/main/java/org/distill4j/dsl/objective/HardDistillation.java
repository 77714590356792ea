package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Cross-entropy against the teacher's best answer, with answers of a distillation token of their
 * own.
 *
 * <pre>{@code
 * @HardDistillation
 * Loss distilled(@Teacher Scores answer, @Student Scores distilledAnswer);
 * }</pre>
 *
 * <p>{@code -log softmax(s)} at the teacher's best answer, the mean over the batch (DeiT, Touvron
 * et al. 2021, eq. 3); of equal scores, the answer at a lower index.
 *
 * <p>Of steps or places it is the mean over all of the batch that no mask excludes.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.HardDistillationLoss",
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
public @interface HardDistillation {}
