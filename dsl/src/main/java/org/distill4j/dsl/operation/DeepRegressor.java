package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Maps the value of a student's node to the size that a loss requires by three linear maps with a
 * ReLU between them; in an image, the channels of each pixel.
 *
 * <pre>{@code
 * @VariationalInformation
 * Loss information(@Teacher Image shapes, @Student("shapes") @DeepRegressor Image own);
 * }</pre>
 *
 * <p>y = W3 relu(W2 relu(W1 x)), without biases, as in variational information distillation (Ahn et
 * al. 2019).
 *
 * <p>It stands on a parameter of a loss: its parameters are trained with the student by this loss
 * alone, and are not part of the student's file.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.connector.DeepRegressorLayer",
    signature = {
      "Features(narrow) -> Features(wide)",
      "Sequence(steps, narrow) -> Sequence(steps, wide)",
      "Image(narrow, height, width) -> Image(wide, height, width)"
    },
    parameters = {"W1[wide, narrow]", "W2[wide, wide]", "W3[wide, wide]"},
    cost = {
      "(narrow + 2 * wide) * wide",
      "steps * (narrow + 2 * wide) * wide",
      "height * width * (narrow + 2 * wide) * wide"
    })
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface DeepRegressor {}
