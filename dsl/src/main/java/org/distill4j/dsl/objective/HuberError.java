package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * The Huber loss of estimated values against annotated ones, or against those of a teacher: squared
 * for small errors and linear for large ones.
 *
 * <pre>{@code
 * @HuberError(delta = 1) Loss error(@Student Values position, Targets measured);
 * @HuberError(delta = 1) Loss imitation(@Teacher Values position, @Student("position") Values own);
 * }</pre>
 *
 * <p>With {@code d = v - y}: {@code d^2 / 2} if {@code |d| <= delta}, otherwise {@code delta (|d| -
 * delta / 2)} (Huber 1964); divided by delta it is the smooth L1 loss, the mean over all values of
 * the batch that are not missing.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.regression.HuberErrorLoss",
    signature = {
      "student Values(values), Targets(values) -> Loss()",
      "teacher Values(values), student Values(values) -> Loss()"
    },
    cost = "values")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface HuberError {
  /** The error at which the loss becomes linear, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double delta() default 1;
}
