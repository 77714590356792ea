package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Reads the last unmasked step, such as the final state of a recurrent layer whose other states are
 * read as well; zero if all steps are masked.
 *
 * <pre>{@code
 * @LastStep Features sentence(Sequence states);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.LastStepLayer",
    signature = "Sequence(steps, features) -> Features(features)")
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface LastStep {}
