package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * A bottleneck adapter (Houlsby et al. 2019): y = x + up(dropout(activation(down(x)))), with linear
 * maps down to {@code units} features and up again.
 *
 * <pre>{@code
 * @Adapter(units = "width / 8", dropout = 0.1) Sequence adapted(Sequence context);
 * }</pre>
 *
 * <p>All weights and biases are drawn from a normal distribution with the given deviation and cut
 * off at twice the deviation, so that the adapter begins close to the identity (Yang et al. 2022,
 * FrozenBiLM).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.adapter.AdapterLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Sequence(steps, features) -> Sequence(steps, features)"
    },
    parameters = {
      "downW[features, units]",
      "downB[units]",
      "upW[units, features]",
      "upB[features]"
    },
    cost = {"2 * features * units", "steps * 2 * features * units"},
    stochastic = true)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Adapter {

  /** The number of features of the bottleneck. */
  @Size
  String units();

  /** The activation function of the bottleneck. */
  Activation activation() default Activation.RELU;

  /** The probability that a feature of the bottleneck is zeroed in training. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double dropout() default 0;

  /** The standard deviation of initial weights and biases, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double deviation() default 1e-3;
}
