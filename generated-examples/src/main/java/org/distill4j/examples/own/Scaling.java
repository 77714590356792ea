package org.distill4j.examples.own;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/** Multiplies each feature by a trained factor. */
@Operation(
    implementation = "org.distill4j.examples.own.ScalingLayer",
    signature = "Features(width) -> Features(width)",
    parameters = "w[width]",
    cost = "width")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Scaling {

  /** The initial factor, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double initial() default 1;
}
