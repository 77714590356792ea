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
 * A convolution over an image, and an activation.
 *
 * <pre>{@code
 * @Convolution(channels = "16", size = 3, stride = 2, activation = Activation.RELU)
 * Image mixed(Image photo);
 * }</pre>
 *
 * <p>At each place of a moving window, activation(W times what it covers + b), with zeros outside
 * of the image; W [channels, inputs / groups * size * size] uniform as in He et al. (2015), b
 * [channels] zero. The window moves by the stride, so the result has 1 / stride of the lines and
 * columns, which must be a whole number.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.ConvolutionLayer",
    signature = {
      "border=SAME: Image(inputs, height, width)"
          + " -> Image(channels, height / stride, width / stride)",
      "border=VALID: Image(inputs, rows, columns)"
          + " -> Image(channels, (rows - size) / stride + 1, (columns - size) / stride + 1)"
    },
    parameters = "channels * inputs / groups * size * size + bias * channels",
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

  /** The channels of the result. */
  @Size
  String channels();

  /** The lines and columns of the window. */
  @Range(min = 1)
  int size() default 3;

  /** How far the window moves. */
  @Range(min = 1)
  int stride() default 1;

  /** What the window does at the edges. */
  Border border() default Border.SAME;

  /**
   * Into how many parts the channels are divided, each convolved alone: 1 for all together, as many
   * as there are channels for a depthwise convolution.
   */
  @Range(min = 1)
  int groups() default 1;

  /** Whether b is added; needless before a batch normalisation. */
  boolean bias() default true;

  /** What is applied to the result. */
  Activation activation() default Activation.IDENTITY;
}
