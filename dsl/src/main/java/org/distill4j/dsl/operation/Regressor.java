package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Maps the value of a student's node linearly to the size that a loss requires, usually that of the
 * teacher's node; in an image, the channels of each pixel. It stands on a parameter of a loss.
 *
 * <p>You write
 *
 * <pre>{@code
 * @FitNet
 * Loss hint(@Teacher Features hidden, @Student("hidden") @Regressor Features own);
 * }</pre>
 *
 * and with a teacher of 768 and a student of 128 features the generated distiller reads {@code
 * LossInput.student(HIDDEN).through(new RegressorLayer(128, 768, true))}. It is trained together
 * with the student, by this loss alone, and is not part of the student's file.
 *
 * <p>y = x W + b, with W [narrow, wide] initialised Xavier-uniform and b [wide] zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.RegressorLayer",
    signature = {
      "Features(narrow) -> Features(wide)",
      "Sequence(steps, narrow) -> Sequence(steps, wide)",
      "Image(narrow, height, width) -> Image(wide, height, width)"
    },
    parameters = {"W[narrow, wide]", "b[bias * wide]"},
    cost = {"narrow * wide", "steps * narrow * wide", "height * width * narrow * wide"})
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Regressor {

  /** True to add b. */
  boolean bias() default true;
}
