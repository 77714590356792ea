package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * A loss that the student's network declares itself, or the mean of several.
 *
 * <pre>{@code
 * @NetworkLoss @Weight(100)  Loss similarity(@Student("reasoning.similarity") Loss unit);
 * @NetworkLoss @Weight(1e-6) Loss independence(@Student("layers[*].independence") Loss layer);
 * }</pre>
 *
 * <p>A path with {@code [*]} denotes all rounds of a repeated block.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.NetworkLoss",
    signature = "student Loss()... -> Loss()")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface NetworkLoss {}
