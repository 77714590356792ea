package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * A linear map of the features and an activation, on each step alone where there are steps.
 *
 * <pre>{@code
 * @Dense(units = "width", activation = Activation.TANH) Features hidden(Features sentence);
 * }</pre>
 *
 * <p>y = activation(x W + b), W [inputs, units] Xavier-uniform, b [units] zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.DenseLayer",
    signature = {
      "Features(inputs) -> Features(units)",
      "Sequence(steps, inputs) -> Sequence(steps, units)"
    },
    parameters = "inputs * units + units",
    cost = {"inputs * units", "steps * inputs * units"})
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Dense {

  /** The features of the result. */
  @Size
  String units();

  /** What is applied to each feature of the result. */
  Activation activation() default Activation.IDENTITY;
}
