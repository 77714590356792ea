package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Multiplies each feature by a trained number (Touvron et al. 2021, "Going deeper with Image
 * Transformers": layer scale).
 *
 * <pre>{@code
 * @Gain(initial = 0.1) Sequence scaled(Sequence branch);
 * }</pre>
 *
 * <p>y = g x, with g [units] initialised with {@code initial}.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.GainLayer",
    signature = {
      "Features(units) -> Features(units)",
      "Sequence(steps, units) -> Sequence(steps, units)"
    },
    parameters = "g[units]",
    cost = {"units", "steps * units"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Gain {

  /** The initial value of each number. */
  double initial() default 1;
}
