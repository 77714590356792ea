package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Reads the steps of a sequence at given positions, counted from 0. A masked position and a masked
 * step read as zeros; the mask of the result is that of the positions.
 *
 * <pre>{@code
 * @Gather Sequence entities(Sequence words, Tokens positions);
 * }</pre>
 *
 * <p>{@link StepAt} reads a single position.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.GatherLayer",
    signature = "Sequence(steps, features), Tokens(positions) -> Sequence(positions, features)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Gather {}
