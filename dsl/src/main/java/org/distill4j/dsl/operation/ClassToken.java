package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Puts a trained step in front of each sequence, from which the answer is read later (Devlin et al.
 * 2019, Dosovitskiy et al. 2021).
 *
 * <pre>{@code
 * @ClassToken Sequence begun(Sequence patches);
 * }</pre>
 *
 * <p>W [features] is initialised uniformly in (-radius, radius).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.ClassTokenLayer",
    signature = "Sequence(steps, features) -> Sequence(steps + 1, features)",
    parameters = "W[features]")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ClassToken {

  /** The bound of the initial values, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double radius() default 0.05;
}
