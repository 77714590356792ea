package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Averages all pixels of each channel: one feature per channel.
 *
 * <pre>{@code
 * @GlobalPooling Features gist(Image mixed);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.image.GlobalPoolingLayer",
    signature = "Image(channels, height, width) -> Features(channels)",
    cost = "channels * height * width")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface GlobalPooling {}
