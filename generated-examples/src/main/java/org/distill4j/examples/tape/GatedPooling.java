package org.distill4j.examples.tape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/** The mean of gated steps: gelu(x W + b) times sigmoid(x V + c), normalised. */
@Operation(
    implementation = "org.distill4j.examples.tape.GatedPoolingLayer",
    signature = "Sequence(steps, features) -> Features(units)",
    parameters = {
      "W[features, units]",
      "b[units]",
      "V[features, units]",
      "c[units]",
      "gamma[units]",
      "beta[units]"
    },
    cost = "2 * steps * features * units")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface GatedPooling {

  /** The number of features of the result. */
  @Size
  String units();
}
