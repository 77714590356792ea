package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * Factorised bilinear pooling of two values (Yu et al. 2017; "A Video Question Answering Model
 * Based on Knowledge Distillation", eq. 13):
 *
 * <pre>
 *   z = elu(x Wx + bx) elu(y Wy + by),  p = sums of adjacent factors of z,  elu(p Wo + bo)
 * </pre>
 *
 * <pre>{@code
 * @BilinearPooling(pooled = "256", factors = "2", units = "width")
 * Sequence fused(Sequence appearance, Sequence motion);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.fusion.BilinearPoolingLayer",
    signature = {
      "Features(first), Features(second) -> Features(units)",
      "Sequence(steps, first), Sequence(steps, second) -> Sequence(steps, units)"
    },
    parameters = {
      "Wx[first, pooled * factors]",
      "bx[pooled * factors]",
      "Wy[second, pooled * factors]",
      "by[pooled * factors]",
      "Wo[pooled, units]",
      "bo[units]"
    },
    cost = {
      "(first + second) * pooled * factors + pooled * factors + pooled * units",
      "steps * ((first + second) * pooled * factors + pooled * factors + pooled * units)"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface BilinearPooling {

  /** The number of features after pooling. */
  @Size
  String pooled() default "256";

  /** The number of products in each sum. */
  @Size
  String factors() default "2";

  /** True to replace p by its signed square root, scaled to length 1, before the last map. */
  boolean normalised() default false;

  /** The number of features of the result. */
  @Size
  String units();
}
