package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Repeats a vector at every step of a sequence, of which only the steps and the mask are read.
 *
 * <pre>{@code
 * @Broadcast Sequence questions(Features question, Sequence clips);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.BroadcastLayer",
    signature = "Features(features), Sequence(steps, other) -> Sequence(steps, features)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Broadcast {}
