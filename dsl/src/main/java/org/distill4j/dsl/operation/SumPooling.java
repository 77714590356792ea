package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Adds up the unmasked steps; zero if all steps are masked. Behind {@link StepSoftmax} and {@link
 * Scale}, it is the sum with trained weights.
 *
 * <pre>{@code
 * @SumPooling Features video(Sequence weighted);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.SumPoolingLayer",
    signature = "Sequence(steps, features) -> Features(features)")
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface SumPooling {}
