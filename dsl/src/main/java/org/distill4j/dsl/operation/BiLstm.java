package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * A bidirectional LSTM over the unmasked steps: the two directions start at the first and the last
 * unmasked step of each example, whatever the padding.
 *
 * <pre>{@code
 * @BiLstm(units = "width / 2")                   Sequence context(Sequence words);
 * @BiLstm(units = "width / 2", keep = Keep.LAST) Features sentence(Sequence words);
 * @BiLstm(units = "width / 2", keep = Keep.LAST) Sequence clips(FrameSequence frames);
 * }</pre>
 *
 * <p>In a frame sequence, the frames of each clip form a sequence of their own.
 *
 * <p>Gates are stacked in the order input, forget, cell, output, with two bias vectors as in cuDNN.
 * The result is the forward state followed by the backward one, {@code 2 * units} features; steps
 * that are masked are zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.BiLstmLayer",
    signature = {
      "keep=ALL: Sequence(steps, inputs) -> Sequence(steps, 2 * units)",
      "keep=LAST: Sequence(steps, inputs) -> Features(2 * units)",
      "keep=ALL: FrameSequence(clips, steps, inputs) -> FrameSequence(clips, steps, 2 * units)",
      "keep=LAST: FrameSequence(clips, steps, inputs) -> Sequence(clips, 2 * units)"
    },
    parameters = {
      "forwardW[inputs, 4 * units]",
      "forwardR[units, 4 * units]",
      "forwardInputBias[4 * units]",
      "forwardStateBias[4 * units]",
      "backwardW[inputs, 4 * units]",
      "backwardR[units, 4 * units]",
      "backwardInputBias[4 * units]",
      "backwardStateBias[4 * units]"
    },
    cost = {
      "2 * steps * (4 * units * (inputs + units) + 3 * units)",
      "2 * steps * (4 * units * (inputs + units) + 3 * units)",
      "2 * clips * steps * (4 * units * (inputs + units) + 3 * units)",
      "2 * clips * steps * (4 * units * (inputs + units) + 3 * units)"
    },
    later = "always")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface BiLstm {

  /** The number of features of each direction. */
  @Size
  String units();

  /** The states that are returned: those of all steps, or the last one of each direction. */
  Keep keep() default Keep.ALL;
}
