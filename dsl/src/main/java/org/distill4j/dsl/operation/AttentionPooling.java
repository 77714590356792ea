package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * Averages the steps with learned weights: the weight of step t is softmax_t(v . tanh(x_t W + b))
 * over the unmasked steps. The result is zero if all steps are masked.
 *
 * <pre>{@code
 * @AttentionPooling(units = "64") Features sentence(Sequence words);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.AttentionPoolingLayer",
    signature = "Sequence(steps, features) -> Features(features)",
    parameters = {"W[features, units]", "b[units]", "v[units]"},
    cost = "steps * (features * units + units + features)")
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface AttentionPooling {

  /** The size of the hidden layer that scores the steps. */
  @Size
  String units();
}
