package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Root-mean-square normalisation (Zhang and Sennrich 2019) of the sum of its inputs, over the
 * features of each example or step.
 *
 * <pre>{@code
 * @RmsNorm Sequence normal(Sequence words);
 * }</pre>
 *
 * <p>y = gamma z / sqrt(mean(z^2) + epsilon) for the sum z. gamma [features] begins with 1.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.norm.RmsNormLayer",
    signature = {
      "Features(features)... -> Features(features)",
      "Sequence(steps, features)... -> Sequence(steps, features)"
    },
    parameters = "gamma[features]",
    cost = {"features", "steps * features"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RmsNorm {

  /** The number that is added to the mean square, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double epsilon() default 1e-6;
}
