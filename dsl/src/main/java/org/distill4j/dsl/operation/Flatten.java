package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Flattens an image into one vector, channel by channel.
 *
 * <pre>{@code
 * @Flatten Features pixels(Image photo);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.FlattenLayer",
    signature = "Image(channels, height, width) -> Features(channels * height * width)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Flatten {}
