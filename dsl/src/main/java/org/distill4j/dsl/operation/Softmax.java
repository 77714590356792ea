package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Turns raw scores into probabilities: softmax(x / temperature).
 *
 * <pre>{@code
 * @Softmax Probabilities chances(Scores answer);
 * }</pre>
 *
 * <p>Losses and metrics expect raw scores; this is for other consumers of a network's output.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.SoftmaxLayer",
    signature = "Scores(classes) -> Probabilities(classes)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Softmax {

  /** The temperature, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;
}
