package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Compares the factors of teacher and student, each normalised to length 1. The teacher's factor is
 * a node of it, the output of a paraphraser; the student's is translated by {@code @Regressor}.
 *
 * <pre>{@code
 * @FactorTransfer @Weight(200)
 * Loss factors(@Teacher Image paraphrased, @Student("shapes") @Regressor Image own);
 * }</pre>
 *
 * <p>{@code |s - t|^power}, the mean over all elements (Kim et al. 2018, eq. 3).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.FactorTransferLoss",
    signature = {
      "teacher Features(features), student Features(features) -> Loss()",
      "teacher Image(channels, height, width), student Image(channels, height, width) -> Loss()"
    },
    cost = {"features", "channels * height * width"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface FactorTransfer {
  /** The exponent: 1 for the distance of the paper's program, 2 for the squared one. */
  @Range(min = 1, max = 2)
  int power() default 1;
}
