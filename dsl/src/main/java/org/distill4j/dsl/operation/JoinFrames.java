package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Reads the frames of all clips as one sequence, clip by clip. A masked clip gives as many masked
 * steps as it has frames.
 *
 * <pre>{@code
 * @JoinFrames Sequence objects(FrameSequence clips);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.JoinFramesLayer",
    signature = "FrameSequence(clips, frames, features) -> Sequence(clips * frames, features)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface JoinFrames {}
