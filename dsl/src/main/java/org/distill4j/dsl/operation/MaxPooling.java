package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Takes the maximum of each feature over the unmasked steps; zero if all steps are masked.
 *
 * <pre>{@code
 * @MaxPooling Features sentence(Sequence words);
 * }</pre>
 *
 * <p>The gradient goes to the first step that has the maximum.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.MaxPoolingLayer",
    signature = "Sequence(steps, features) -> Features(features)")
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface MaxPooling {}
