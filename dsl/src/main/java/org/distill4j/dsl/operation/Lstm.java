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
 * An LSTM of one or several layers over the unmasked steps.
 *
 * <pre>{@code
 * @Lstm(units = "width")                   Sequence context(Sequence words);
 * @Lstm(units = "width", keep = Keep.LAST) Features sentence(Sequence words);
 * @Lstm(units = "width")                   Sequence told(Sequence words, Features state, Features cell);
 * }</pre>
 *
 * <p>With h' and c' of the previous step: i, f, o = sigmoid(x W + h' R + b), g = tanh(x W + h' R +
 * b), c = f c' + i g, h = o tanh(c), gates stacked in the order i, f, g, o. The two directions
 * start at the first and the last unmasked step of each example; masked steps of the result are
 * zero. In a frame sequence, the frames of each clip form a sequence of their own.
 *
 * <p>The initial states and cells are zero, or the second and the third input, with {@code units}
 * features for each layer and direction: layer by layer, forward before backward. {@link
 * Keep#FINAL} and {@link Keep#FINAL_CELLS} return them in this form.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.recurrent.LstmLayer",
    signature = {
      "keep=ALL: Sequence(steps, inputs) -> Sequence(steps, " + RecurrentFormulas.WIDTH + ")",
      "keep=LAST: Sequence(steps, inputs) -> Features(" + RecurrentFormulas.WIDTH + ")",
      "keep=FINAL: Sequence(steps, inputs) -> " + RecurrentFormulas.STATES,
      "keep=FINAL_CELLS: Sequence(steps, inputs) -> " + RecurrentFormulas.STATES,
      "keep=ALL: Sequence(steps, inputs), "
          + RecurrentFormulas.STATES
          + " -> Sequence(steps, "
          + RecurrentFormulas.WIDTH
          + ")",
      "keep=LAST: Sequence(steps, inputs), "
          + RecurrentFormulas.STATES
          + " -> Features("
          + RecurrentFormulas.WIDTH
          + ")",
      "keep=FINAL: Sequence(steps, inputs), "
          + RecurrentFormulas.STATES
          + " -> "
          + RecurrentFormulas.STATES,
      "keep=FINAL_CELLS: Sequence(steps, inputs), "
          + RecurrentFormulas.STATES
          + " -> "
          + RecurrentFormulas.STATES,
      "keep=ALL: Sequence(steps, inputs), "
          + RecurrentFormulas.STATES
          + ", "
          + RecurrentFormulas.STATES
          + " -> Sequence(steps, "
          + RecurrentFormulas.WIDTH
          + ")",
      "keep=LAST: Sequence(steps, inputs), "
          + RecurrentFormulas.STATES
          + ", "
          + RecurrentFormulas.STATES
          + " -> Features("
          + RecurrentFormulas.WIDTH
          + ")",
      "keep=FINAL: Sequence(steps, inputs), "
          + RecurrentFormulas.STATES
          + ", "
          + RecurrentFormulas.STATES
          + " -> "
          + RecurrentFormulas.STATES,
      "keep=FINAL_CELLS: Sequence(steps, inputs), "
          + RecurrentFormulas.STATES
          + ", "
          + RecurrentFormulas.STATES
          + " -> "
          + RecurrentFormulas.STATES,
      "keep=ALL: FrameSequence(clips, steps, inputs) -> FrameSequence(clips, steps, "
          + RecurrentFormulas.WIDTH
          + ")",
      "keep=LAST: FrameSequence(clips, steps, inputs) -> Sequence(clips, "
          + RecurrentFormulas.WIDTH
          + ")"
    },
    parameters = {
      "forward0W[inputs, 4 * units]",
      "forward0R[units, 4 * units]",
      "forward0InputBias[4 * units * " + RecurrentFormulas.FIRST_BIAS + "]",
      "forward0StateBias[4 * units * " + RecurrentFormulas.SECOND_BIAS + "]",
      "backward0W[inputs, bidirectional * 4 * units]",
      "backward0R[units, bidirectional * 4 * units]",
      "backward0InputBias[bidirectional * 4 * units * " + RecurrentFormulas.FIRST_BIAS + "]",
      "backward0StateBias[bidirectional * 4 * units * " + RecurrentFormulas.SECOND_BIAS + "]",
      "forward{1..layers}W[(1 + bidirectional) * units, 4 * units]",
      "forward{1..layers}R[units, 4 * units]",
      "forward{1..layers}InputBias[4 * units * " + RecurrentFormulas.FIRST_BIAS + "]",
      "forward{1..layers}StateBias[4 * units * " + RecurrentFormulas.SECOND_BIAS + "]",
      "backward{1..layers}W[(1 + bidirectional) * units, bidirectional * 4 * units]",
      "backward{1..layers}R[units, bidirectional * 4 * units]",
      "backward{1..layers}InputBias[bidirectional * 4 * units * "
          + RecurrentFormulas.FIRST_BIAS
          + "]",
      "backward{1..layers}StateBias[bidirectional * 4 * units * "
          + RecurrentFormulas.SECOND_BIAS
          + "]"
    },
    cost = {
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * " + RecurrentFormulas.COST,
      "4 * clips * " + RecurrentFormulas.COST,
      "4 * clips * " + RecurrentFormulas.COST
    },
    later = "bidirectional=true")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Lstm {

  /** The number of features of each direction. */
  @Size
  String units();

  /** The number of layers; each reads the states of the one below. */
  @Range(min = 1)
  int layers() default 1;

  /** True for a forward and a backward direction, whose states are concatenated. */
  boolean bidirectional() default false;

  /**
   * The number of bias vectors of each direction and layer: 2 for one of the input and one of the
   * state, as in PyTorch and cuDNN, 1 for that of the input alone, or 0.
   */
  @Range(min = 0, max = 2)
  int biases() default 2;

  /** The states that are returned. */
  Keep keep() default Keep.ALL;
}
