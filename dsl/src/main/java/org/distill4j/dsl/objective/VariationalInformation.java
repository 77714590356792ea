package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * The negative log-likelihood of the teacher's features under normal distributions, whose means are
 * the student's features and whose variances are trained, one for each feature. If the student has
 * fewer features, {@code @Regressor} maps them to the teacher's number, or {@code @DeepRegressor}
 * as in the paper.
 *
 * <pre>{@code
 * @VariationalInformation(firstVariance = 5)
 * Loss information(@Teacher Features hidden, @Student("hidden") @Regressor Features own);
 * }</pre>
 *
 * <p>{@code ((t - s)^2 / variance + log variance) / 2}, the mean over features, places and batch
 * (variational information distillation, Ahn et al. 2019). It may be negative. The variances are
 * parameters of the loss: they are trained with the student and left out of the student's file.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.VariationalInformationLoss",
    signature = {
      "teacher Features(features), student Features(features) -> Loss()",
      "teacher Sequence(steps, features), student Sequence(steps, features) -> Loss()",
      "teacher Image(features, height, width), student Image(features, height, width) -> Loss()"
    },
    parameters = "raw[features]",
    cost = {"2 * features", "2 * steps * features", "2 * features * height * width"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface VariationalInformation {
  /** The initial variance, above 1e-5. */
  @Range(min = 1e-5, exclusiveMin = true)
  double firstVariance() default 5;
}
