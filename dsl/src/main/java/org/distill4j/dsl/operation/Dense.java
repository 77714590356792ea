package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * A linear map of the features, followed by an activation function; applied to each step of a
 * sequence, each frame of each clip, and each row of a table.
 *
 * <pre>{@code
 * @Dense(units = "width", activation = Activation.TANH) Features hidden(Features sentence);
 * }</pre>
 *
 * <p>y = activation(x W + b), with W [inputs, units] initialised Xavier-uniform and b [units] zero;
 * without a bias, y = activation(x W).
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.DenseLayer",
    signature = {
      "Features(inputs) -> Features(units)",
      "Sequence(steps, inputs) -> Sequence(steps, units)",
      "FrameSequence(clips, frames, inputs) -> FrameSequence(clips, frames, units)",
      "Table(rows, inputs) -> Table(rows, units)"
    },
    parameters = {"W[inputs, units]", "b[bias * units]"},
    cost = {
      "inputs * units",
      "steps * inputs * units",
      "clips * frames * inputs * units",
      "rows * inputs * units"
    })
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Dense {

  /** The number of features of the result. */
  @Size
  String units();

  /** The activation function of the result. */
  Activation activation() default Activation.IDENTITY;

  /** True to add b, which is redundant before a norm. */
  boolean bias() default true;
}
