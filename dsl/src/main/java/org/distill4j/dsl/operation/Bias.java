package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Adds a trained number to each feature or class: y = x + b, with b [units] initialised with zeros.
 *
 * <pre>{@code
 * @Bias Scores answer(Scores tied);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.BiasLayer",
    signature = {
      "Features(units) -> Features(units)",
      "Scores(units) -> Scores(units)",
      "Sequence(steps, units) -> Sequence(steps, units)",
      "StepScores(steps, units) -> StepScores(steps, units)"
    },
    parameters = "b[units]")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Bias {}
