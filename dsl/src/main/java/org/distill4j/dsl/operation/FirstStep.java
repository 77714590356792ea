package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Reads the first unmasked step, such as the class token of an encoder; zero if all steps are
 * masked.
 *
 * <pre>{@code
 * @FirstStep Features sentence(Sequence words);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.FirstStepLayer",
    signature = "Sequence(steps, features) -> Features(features)",
    later = "never")
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface FirstStep {}
