package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * A linear map whose weights have a trained length for each feature of the result (Salimans and
 * Kingma, "Weight Normalization", 2016), followed by an activation function.
 *
 * <pre>{@code
 * @WeightNorm(units = "width", activation = Activation.RELU) Sequence nodes(Sequence words);
 * }</pre>
 *
 * <p>y_j = activation(g_j x . v_j / |v_j| + b_j), with v [units, inputs] Xavier-uniform, g [units]
 * the usual length of such a row, sqrt(2 inputs / (inputs + units)), and b [units] zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.norm.WeightNormLayer",
    signature = {
      "Features(inputs) -> Features(units)",
      "Sequence(steps, inputs) -> Sequence(steps, units)"
    },
    parameters = {"v[units, inputs]", "g[units]", "b[bias * units]"},
    cost = {"inputs * units", "steps * inputs * units"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WeightNorm {

  /** The number of features of the result. */
  @Size
  String units();

  /** The activation function of the result. */
  Activation activation() default Activation.IDENTITY;

  /** True to add b. */
  boolean bias() default true;
}
