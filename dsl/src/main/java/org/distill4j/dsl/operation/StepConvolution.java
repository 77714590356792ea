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
 * A convolution over the steps of a sequence, followed by an activation function.
 *
 * <pre>{@code
 * @StepConvolution(units = "128", size = 3, padding = 1, activation = Activation.RELU)
 * Sequence phrases(Sequence words);
 * }</pre>
 *
 * <p>With n = (steps + 2 padding - dilation (size - 1) - 1) / stride + 1 steps of the result, y_t =
 * activation(sum_k W_k x_(t stride + k dilation - padding) + b), where steps outside the sequence
 * and masked steps are zero. W [units, inputs / groups, size] is initialised uniformly as in He et
 * al. (2015), b [units] with zeros.
 *
 * <p>If the number of steps is fixed, the division must leave no remainder. If it varies from batch
 * to batch, n is rounded down. The mask of the result is that of the last step under the window,
 * without its padding, so that a sequence counts for as many steps as it would alone; masked steps
 * of the result are zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.StepConvolutionLayer",
    signature =
        "Sequence(steps, inputs) -> Sequence("
            + "(steps + 2 * padding - dilation * (size - 1) - 1) / stride + 1, units)",
    parameters = {"W[units, inputs / groups, size]", "b[bias * units]"},
    cost =
        "((steps + 2 * padding - dilation * (size - 1) - 1) / stride + 1)"
            + " * units * inputs / groups * size",
    requires = {
      "inputs % groups == 0",
      "units % groups == 0",
      "fixed: dilation * (size - 1) < steps + 2 * padding",
      "fixed: (steps + 2 * padding - dilation * (size - 1) - 1) % stride == 0"
    },
    later = "size!=1")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface StepConvolution {

  /** The number of features of the result. */
  @Size
  String units();

  /** The number of steps of the window. */
  @Range(min = 1)
  int size() default 3;

  /** The number of steps from one window to the next. */
  @Range(min = 1)
  int stride() default 1;

  /** The number of zero steps before and after the sequence. */
  @Range(min = 0)
  int padding() default 0;

  /** The distance of the steps of the window. */
  @Range(min = 1)
  int dilation() default 1;

  /**
   * The number of groups that the features are divided into, each convolved on its own: 1 for an
   * ordinary convolution, the number of features for a depthwise one.
   */
  @Range(min = 1)
  int groups() default 1;

  /** True to add b. */
  boolean bias() default true;

  /** The activation function of the result. */
  Activation activation() default Activation.IDENTITY;
}
