package org.distill4j.onnx;

import java.util.List;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.tape.Tape;
import org.distill4j.runtime.layer.tape.TapeLayer;
import org.distill4j.runtime.layer.tape.Variable;

/**
 * The mean of steps, each of which has read all that a mask leaves: [batch, steps, features] to
 * [batch, features].
 *
 * @param read the mask of what the steps read
 */
public record AttendingLayer(Mask read) implements TapeLayer {

  /** The mask of a softmax. */
  public enum Mask {
    /** None. */
    NONE,
    /** That of the sequence: [batch, steps]. */
    OF_STEPS,
    /** One of its own for each step: [batch, steps, steps]. */
    OF_PAIRS
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public Variable forward(Tape tape) {
    Variable x = tape.input(0);
    Variable mask = tape.mask(0);
    Variable weights = x.matMul(false, x, true).softmax(read(x, mask));
    return weights.matMul(x).meanOfSteps(mask);
  }

  private Variable read(Variable x, Variable mask) {
    return switch (read) {
      case NONE -> null;
      case OF_STEPS -> mask;
      case OF_PAIRS -> mask == null ? null : mask.repeat(1, x, 1);
    };
  }
}
