package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * The squared difference of the student's logits from those of the teacher.
 *
 * <pre>{@code
 * @LogitRegression
 * Loss logits(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>{@code (z_s - z_t)^2}, the mean over all logits (Ba and Caruana 2014, eq. 1, as a mean). Of a
 * sequence with a mask, each example contributes the mean over its own steps.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.FitNetLoss",
    signature = {
      "teacher Scores(classes), student Scores(classes) -> Loss()",
      "teacher StepScores(steps, classes), student StepScores(steps, classes) -> Loss()",
      "teacher PlaceScores(classes, height, width), student PlaceScores(classes, height, width) -> Loss()"
    },
    cost = {"classes", "steps * classes", "height * width * classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface LogitRegression {}
