package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * Group normalisation (Wu and He 2018) of an image, followed by an activation function. Unlike
 * {@link BatchNormalisation} it depends on no other example and has no running statistics.
 *
 * <pre>{@code
 * @Convolution(channels = "64", size = 3, bias = false)            Image mixed(Image photo);
 * @GroupNormalisation(groups = "32", activation = Activation.RELU) Image normal(Image mixed);
 * }</pre>
 *
 * <p>y = activation(gamma (x - mean) / sqrt(variance + epsilon) + beta), with mean and biased
 * variance of a group of consecutive channels. gamma [channels] begins with 1, beta [channels] with
 * 0.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.image.GroupNormalisationLayer",
    signature = "Image(channels, height, width) -> Image(channels, height, width)",
    parameters = {"gamma[channels]", "beta[channels]"},
    cost = "channels * height * width",
    requires = "channels % groups == 0")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface GroupNormalisation {

  /** The number of groups, which divides that of channels. */
  @Size
  String groups();

  /** The constant added to the variance, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double epsilon() default 1e-5;

  /** The activation function of the result. */
  Activation activation() default Activation.IDENTITY;
}
