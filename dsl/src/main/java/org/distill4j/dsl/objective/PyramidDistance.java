package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * The squared difference of maps at several scales, for the fused maps of knowledge review.
 *
 * <pre>{@code
 * @PyramidDistance @Weight(value = 1, from = 0, epochs = 20)
 * Loss review(@Teacher Image shapes, @Student("reviewed") Image own);
 * }</pre>
 *
 * <p>The mean of {@code (s - t)^2} of the maps, and of the maps averaged to 4x4, 2x2 and 1x1 places
 * where these are less than their height, with the weights 1, 1/2, 1/4 and 1/8 in this order,
 * divided by their sum (ReviewKD, Chen et al. 2021, section 3.4). {@code
 * org.distill4j.dsl.block.ReviewStage} fuses the student's maps.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.PyramidLoss",
    signature =
        "teacher Image(channels, height, width), student Image(channels, height, width) -> Loss()",
    cost = "2 * channels * height * width")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PyramidDistance {}
