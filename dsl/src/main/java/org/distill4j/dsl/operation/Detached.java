package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Passes a value on without its gradient, which ends here: nothing before this node learns from
 * what reads it.
 *
 * <pre>{@code
 * @Detached Features start(Features lastClip);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.DetachedLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Sequence(steps, features) -> Sequence(steps, features)",
      "FrameSequence(clips, frames, features) -> FrameSequence(clips, frames, features)",
      "Image(channels, height, width) -> Image(channels, height, width)"
    })
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Detached {}
