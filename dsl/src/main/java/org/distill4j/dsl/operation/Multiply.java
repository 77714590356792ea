package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Multiplies values of one shape element by element: y = x1 x2 ....
 *
 * <pre>{@code
 * @Multiply Sequence gated(Sequence words, Sequence gate);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.MultiplyLayer",
    signature = {
      "Features(features)... -> Features(features)",
      "Sequence(steps, features)... -> Sequence(steps, features)",
      "FrameSequence(clips, frames, features)... -> FrameSequence(clips, frames, features)",
      "Image(channels, height, width)... -> Image(channels, height, width)"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Multiply {}
