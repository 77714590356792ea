package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * The output layer of a regression: a linear map to one number for each estimated value.
 *
 * <pre>{@code
 * @Regression(values = "2") Values position(Features hidden);
 * }</pre>
 *
 * <p>y = x W + b, with W [inputs, values] initialised Xavier-uniform and b [values] zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.RegressionLayer",
    signature = "Features(inputs) -> Values(values)",
    parameters = {"W[inputs, values]", "b[values]"},
    cost = "inputs * values")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Regression {

  /** The number of estimated values. */
  @Size
  String values();
}
