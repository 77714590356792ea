package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Compares the correlations of all pairs of examples of a batch. The numbers of features may
 * differ.
 *
 * <pre>{@code
 * @CorrelationCongruence @Weight(100)
 * Loss congruence(@Teacher Features hidden, @Student("hidden") Features own);
 * }</pre>
 *
 * <p>{@code (C_s - C_t)^2}, the mean over all pairs (Peng et al. 2019, eq. 4 to 7), where C is the
 * inner product {@code k = u_i . u_j} of two examples or, in the Gaussian kernel, {@code exp(-2
 * gamma) sum_p (2 gamma)^p / p! k^p} for p from 0 to {@code order}.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.relation.CorrelationCongruenceLoss",
    signature = {
      "teacher Features(wide), student Features(narrow) -> Loss()",
      "teacher Image(wide, teacherHeight, teacherWidth), student Image(narrow, height, width) -> Loss()"
    },
    cost = {
      "batch * (wide + narrow)",
      "batch * (teacherHeight * teacherWidth * wide + height * width * narrow)"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CorrelationCongruence {

  /** The correlation of two examples. */
  CorrelationKernel kernel() default CorrelationKernel.GAUSSIAN;

  /** The width of the Gaussian kernel, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double gamma() default 0.4;

  /** The last power of the series of the Gaussian kernel. */
  @Range(min = 1)
  int order() default 2;

  /** True if examples are normalised to length 1. */
  boolean normalise() default true;
}
