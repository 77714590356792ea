package org.distill4j.examples.tape;

import org.distill4j.runtime.layer.tape.Tape;
import org.distill4j.runtime.layer.tape.TapeLayer;
import org.distill4j.runtime.layer.tape.Variable;

/** {@link Sharpness}: -sum(p log p) of p = softmax(scores), [batch, classes] to [1]. */
public record SharpnessLoss() implements TapeLayer {

  @Override
  public Variable forward(Tape tape) {
    Variable p = tape.input(0).softmax();
    return p.times(p.log()).sum(-1).mean().times(-1);
  }
}
