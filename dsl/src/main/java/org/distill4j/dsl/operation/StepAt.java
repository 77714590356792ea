package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Reads the step of a sequence at one position of each example, counted from 0, such as that of a
 * masked word. A masked position and a masked step read as zeros.
 *
 * <pre>{@code
 * @Input(shape = "1") Tokens position();
 *
 * @StepAt Features blank(Sequence words, Tokens position);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.StepAtLayer",
    signature = "Sequence(steps, features), Tokens(1) -> Features(features)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface StepAt {}
