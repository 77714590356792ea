package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares the places that the channels of student and teacher select, whatever their order and
 * number. The larger map is averaged down to the size of the smaller one.
 *
 * <pre>{@code
 * @NeuronSelectivity @Weight(50)
 * Loss selectivity(@Teacher Image shapes, @Student("shapes") Image own);
 * }</pre>
 *
 * <p>{@code K(t, t) + K(s, s) - 2 K(s, t)} with K the mean of {@code (a . b)^2} over all pairs of
 * channels, each normalised to length 1 over the places, and the batch (Huang and Wang 2017, eq.
 * 10).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.NeuronSelectivityLoss",
    signature =
        "teacher Image(wide, teacherHeight, teacherWidth), student Image(narrow, height, width) -> Loss()",
    cost = "(wide + narrow) * (wide + narrow) * height * width")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface NeuronSelectivity {}
