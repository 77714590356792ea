package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016) of the sum of its inputs, over the features of
 * each example or step. With two inputs it ends a residual branch:
 *
 * <pre>{@code
 * @LayerNorm Sequence attended(Sequence words, Sequence context);
 * }</pre>
 *
 * <p>y = gamma (z - mean(z)) / sqrt(var(z) + epsilon) + beta for the sum z, with the biased
 * variance. gamma [features] begins with 1, beta [features] with 0.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.norm.LayerNormLayer",
    signature = {
      "Features(features)... -> Features(features)",
      "Sequence(steps, features)... -> Sequence(steps, features)",
      "Table(rows, features)... -> Table(rows, features)"
    },
    parameters = {"gamma[affine * features]", "beta[affine * features]"},
    cost = {"features", "steps * features", "rows * features"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface LayerNorm {

  /** The number that is added to the variance, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double epsilon() default 1e-5;

  /** False for a norm without the trained gamma and beta. */
  boolean affine() default true;
}
