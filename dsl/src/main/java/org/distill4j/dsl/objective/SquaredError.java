package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * The squared error of estimated values against annotated ones, or against those of a teacher.
 *
 * <pre>{@code
 * @SquaredError Loss error(@Student Values position, Targets measured);
 * @SquaredError Loss imitation(@Teacher Values position, @Student("position") Values own);
 * }</pre>
 *
 * <p>{@code (v - y)^2}, the mean over all values of the batch that are not missing.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.regression.SquaredErrorLoss",
    signature = {
      "student Values(values), Targets(values) -> Loss()",
      "teacher Values(values), student Values(values) -> Loss()"
    },
    cost = "values")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface SquaredError {}
