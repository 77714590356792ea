package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares the flow of solution procedure, the inner products of the channels of an earlier and a
 * later map. The larger of both is averaged down to the size of the smaller one.
 *
 * <pre>{@code
 * @SolutionFlow
 * Loss flow(
 *     @Teacher Image early, @Teacher Image late,
 *     @Student("early") Image ownEarly, @Student("late") Image ownLate);
 * }</pre>
 *
 * <p>{@code (G_s - G_t)^2} with {@code G = early late^T / places}, the mean over pairs of channels
 * and batch (FSP, Yim et al. 2017).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.FlowLoss",
    signature =
        "teacher Image(early, earlyHeight, earlyWidth), teacher Image(late, lateHeight, lateWidth),"
            + " student Image(early, height, width), student Image(late, narrowHeight, narrowWidth) -> Loss()",
    cost = "early * late * narrowHeight * narrowWidth")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface SolutionFlow {}
