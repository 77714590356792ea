package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Maps the channels of a student's image to the number that a loss requires, with batch
 * normalisation.
 *
 * <pre>{@code
 * @OverhaulDistillation
 * Loss maps(@Teacher Image raw, @Student("raw") @Connector Image own);
 * }</pre>
 *
 * <p>y = gamma (W x - mean) / sqrt(variance + 1e-5) + beta of each pixel (Heo et al. 2019). Mean
 * and variance are those of the batch in training.
 *
 * <p>It stands on a parameter of a loss: its parameters are trained with the student by this loss
 * alone, and are not part of the student's file.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.connector.ConnectorLayer",
    signature = "Image(narrow, height, width) -> Image(wide, height, width)",
    parameters = {"W[wide, narrow]", "gamma[wide]", "beta[wide]"},
    state = {"mean[wide]", "variance[wide]"},
    cost = "height * width * (narrow + 1) * wide")
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Connector {}
