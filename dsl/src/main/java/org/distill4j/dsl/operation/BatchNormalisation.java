package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Batch normalisation (Ioffe and Szegedy 2015) of each feature, or of each channel of an image, and
 * an activation.
 *
 * <pre>{@code
 * @Convolution(channels = "16", size = 3, bias = false) Image mixed(Image photo);
 * @BatchNormalisation(activation = Activation.RELU)     Image normal(Image mixed);
 * }</pre>
 *
 * <p>y = activation(gamma (x - mean) / sqrt(variance + epsilon) + beta), gamma one and beta zero at
 * first. While training, mean and variance are those of the batch, and running ones follow them;
 * otherwise they are the running ones, which are saved with the network but are no parameters.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.BatchNormalisationLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Image(features, height, width) -> Image(features, height, width)"
    },
    parameters = "2 * features",
    cost = {"features", "features * height * width"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface BatchNormalisation {

  /** The part of a new batch in the running statistics, above 0 and at most 1. */
  @Range(min = 0, max = 1, exclusiveMin = true)
  double momentum() default 0.1;

  /** What is added to the variance, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double epsilon() default 1e-5;

  /** What is applied to the result. */
  Activation activation() default Activation.IDENTITY;
}
