package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Concatenates the features of several values in the order of the parameters.
 *
 * <pre>{@code
 * @Concatenation Features both(Features sentence, Features video);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.ConcatenationLayer",
    signature = {
      "Features(features)... -> Features(sum(features))",
      "Sequence(steps, features)... -> Sequence(steps, sum(features))"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Concatenation {}
