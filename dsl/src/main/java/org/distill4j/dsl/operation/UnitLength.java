package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Scales the features of each example or step to length 1, as sentence encoders do with their
 * result, so that the dot product of two results is their cosine.
 *
 * <pre>{@code
 * @UnitLength Features sentence(Features mean);
 * }</pre>
 *
 * <p>y = x / max(|x|, 1e-12).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.norm.UnitLengthLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Sequence(steps, features) -> Sequence(steps, features)"
    },
    cost = {"features", "steps * features"})
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface UnitLength {}
