package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Batch normalisation (Ioffe and Szegedy 2015) of each feature, or of each channel of an image,
 * followed by an activation function.
 *
 * <pre>{@code
 * @Convolution(channels = "16", size = 3, bias = false) Image mixed(Image photo);
 * @BatchNormalisation(activation = Activation.RELU)     Image normal(Image mixed);
 * }</pre>
 *
 * <p>y = activation(gamma (x - mean) / sqrt(variance + epsilon) + beta), with gamma initialised to
 * one and beta to zero. In training mode, mean and variance are those of the batch and update the
 * running statistics; in inference mode, the running statistics are used. These are saved with the
 * network but are not parameters.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.image.BatchNormalisationLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Image(features, height, width) -> Image(features, height, width)"
    },
    parameters = {"gamma[features]", "beta[features]"},
    cost = {"features", "features * height * width"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface BatchNormalisation {

  /** The share of a new batch in the running statistics, above 0 and at most 1. */
  @Range(min = 0, max = 1, exclusiveMin = true)
  double momentum() default 0.1;

  /** The constant added to the variance, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double epsilon() default 1e-5;

  /** The activation function of the result. */
  Activation activation() default Activation.IDENTITY;
}
