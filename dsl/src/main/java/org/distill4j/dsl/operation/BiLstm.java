package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * A bidirectional LSTM over the steps that the mask lets through: both directions start at the
 * example's own first and last word, whatever the padding.
 *
 * <pre>{@code
 * @BiLstm(units = "width / 2")                   Sequence context(Sequence words);
 * @BiLstm(units = "width / 2", keep = Keep.LAST) Features sentence(Sequence words);
 * @BiLstm(units = "width / 2", keep = Keep.LAST) Sequence clips(FrameSequence frames);
 * }</pre>
 *
 * <p>Of frames, the frames of each clip are a sequence of their own.
 *
 * <p>Gates are stacked in the order input, forget, cell, output, with two bias vectors as in cuDNN.
 * The result is the forward state followed by the backward one, {@code 2 * units} features; steps
 * that the mask leaves out are zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.BiLstmLayer",
    signature = {
      "keep=ALL: Sequence(steps, inputs) -> Sequence(steps, 2 * units)",
      "keep=LAST: Sequence(steps, inputs) -> Features(2 * units)",
      "keep=ALL: FrameSequence(clips, steps, inputs) -> FrameSequence(clips, steps, 2 * units)",
      "keep=LAST: FrameSequence(clips, steps, inputs) -> Sequence(clips, 2 * units)"
    },
    parameters = "2 * (4 * units * (inputs + units) + 8 * units)",
    cost = {
      "2 * steps * (4 * units * (inputs + units) + 3 * units)",
      "2 * steps * (4 * units * (inputs + units) + 3 * units)",
      "2 * clips * steps * (4 * units * (inputs + units) + 3 * units)",
      "2 * clips * steps * (4 * units * (inputs + units) + 3 * units)"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface BiLstm {

  /** The features of each direction. */
  @Size
  String units();

  /** Whether the states of all steps or only the last of each direction are the result. */
  Keep keep() default Keep.ALL;
}
