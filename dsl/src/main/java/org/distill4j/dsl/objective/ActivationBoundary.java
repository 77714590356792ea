package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Moves the student's activation boundaries to those of the teacher: the values before the
 * activations are to have equal signs, by a margin. If the student has fewer channels,
 * {@code @Regressor} maps them to the teacher's number.
 *
 * <pre>{@code
 * @ActivationBoundary(margin = 1) @Weight(0.003)
 * Loss boundaries(@Teacher Image raw, @Student("raw") @Regressor Image own);
 * }</pre>
 *
 * <p>{@code max(0, m - a s)^2} with a = 1 where the teacher is above 0 and -1 elsewhere, the sum
 * over all elements divided by the batch (Heo et al. 2019, eq. 4).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.ActivationBoundaryLoss",
    signature = {
      "teacher Features(features), student Features(features) -> Loss()",
      "teacher Image(channels, height, width), student Image(channels, height, width) -> Loss()"
    },
    cost = {"features", "channels * height * width"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ActivationBoundary {
  /** The margin m, at least 0. */
  @Range(min = 0)
  double margin() default 1;
}
