package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares the maps of teacher and student up to the mean and the scale of each channel, so that
 * detectors of different architectures can be compared.
 *
 * <pre>{@code
 * @PearsonDistillation @Weight(10)
 * Loss maps(@Teacher Image neck, @Student("neck") Image own);
 * }</pre>
 *
 * <p>Each channel is standardised over batch and places; the loss is half the squared difference,
 * the mean over all elements, which is 1 minus Pearson's correlation (PKD, Cao et al. 2022). A
 * student of another height or width is first resized bilinearly.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.PearsonDistillationLoss",
    signature =
        "teacher Image(channels, teacherHeight, teacherWidth), student Image(channels, height,"
            + " width) -> Loss()",
    cost = "2 * channels * teacherHeight * teacherWidth")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PearsonDistillation {}
