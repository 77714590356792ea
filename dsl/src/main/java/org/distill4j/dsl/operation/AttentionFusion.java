package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Fuses maps with those of a deeper layer, by two attention maps (ABF; ReviewKD, Chen et al. 2021,
 * section 3.3). The deeper maps are repeated to the size of the first ones.
 *
 * <pre>{@code
 * @AttentionFusion
 * Image fused(Image shapes, Image deeper);
 * }</pre>
 *
 * <p>{@code x z_0 + y z_1} with {@code z = sigmoid(Wx x + Wy y + b)} at each place.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.image.AttentionFusionLayer",
    signature =
        "Image(channels, height, width), Image(channels, coarseHeight, coarseWidth)"
            + " -> Image(channels, height, width)",
    parameters = {"Wx[2, channels]", "Wy[2, channels]", "b[2]"},
    cost = "4 * channels * height * width")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AttentionFusion {}
