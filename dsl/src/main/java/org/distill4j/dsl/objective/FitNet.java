package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * The mean squared difference between the features of a teacher's and a student's node. If the
 * student has fewer features, {@code @Regressor} maps them to the teacher's number.
 *
 * <pre>{@code
 * @FitNet @Weight(100)
 * Loss hint(@Teacher Features hidden, @Student("hidden") @Regressor Features own);
 * }</pre>
 *
 * <p>{@code (s - t)^2}, the mean over all elements (FitNets, Romero et al. 2015, eq. 3, without its
 * constant 1/2). In a sequence with a mask it is the mean over each example's own steps, then over
 * the batch.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.FitNetLoss",
    signature = {
      "teacher Features(features), student Features(features) -> Loss()",
      "teacher Sequence(steps, features), student Sequence(steps, features) -> Loss()",
      "teacher Image(channels, height, width), student Image(channels, height, width) -> Loss()"
    },
    cost = {"features", "steps * features", "channels * height * width"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface FitNet {}
