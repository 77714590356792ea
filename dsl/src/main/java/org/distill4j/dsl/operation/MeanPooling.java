package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Averages the unmasked steps, or the frames of each clip; zero if all steps are masked.
 *
 * <pre>{@code
 * @MeanPooling Features sentence(Sequence words);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.MeanPoolingLayer",
    signature = {
      "Sequence(steps, features) -> Features(features)",
      "FrameSequence(clips, frames, features) -> Sequence(clips, features)"
    })
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface MeanPooling {}
