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
 * A convolution over an image, followed by an activation function.
 *
 * <pre>{@code
 * @Convolution(channels = "16", size = 3, stride = 2, activation = Activation.RELU)
 * Image mixed(Image photo);
 * }</pre>
 *
 * <p>At each position of the sliding window, y = activation(W x + b), where x are the covered
 * pixels and pixels outside the image are zero. W [channels, inputs / groups * size * size] is
 * initialised uniformly as in He et al. (2015), b [channels] with zeros. The height and width of
 * the result are those of the image divided by the stride, which must leave no remainder.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.image.ConvolutionLayer",
    signature = {
      "border=SAME: Image(inputs, height, width)"
          + " -> Image(channels, height / stride, width / stride)",
      "border=VALID: Image(inputs, rows, columns)"
          + " -> Image(channels, (rows - size) / stride + 1, (columns - size) / stride + 1)"
    },
    parameters = {"W[channels, inputs / groups * size * size]", "b[bias * channels]"},
    cost = {
      "channels * inputs / groups * size * size * (height / stride) * (width / stride)",
      "channels * inputs / groups * size * size"
          + " * ((rows - size) / stride + 1) * ((columns - size) / stride + 1)"
    },
    requires = {
      "inputs % groups == 0",
      "channels % groups == 0",
      "height % stride == 0",
      "width % stride == 0",
      "size <= rows",
      "size <= columns",
      "(rows - size) % stride == 0",
      "(columns - size) % stride == 0"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Convolution {

  /** The number of channels of the result. */
  @Size
  String channels();

  /** The height and width of the window. */
  @Range(min = 1)
  int size() default 3;

  /** The step of the window. */
  @Range(min = 1)
  int stride() default 1;

  /** The treatment of image borders. */
  Border border() default Border.SAME;

  /**
   * The number of groups that the channels are divided into, each convolved on its own: 1 for an
   * ordinary convolution, the number of channels for a depthwise one.
   */
  @Range(min = 1)
  int groups() default 1;

  /** True to add b, which is redundant before a batch normalisation. */
  boolean bias() default true;

  /** The activation function of the result. */
  Activation activation() default Activation.IDENTITY;
}
