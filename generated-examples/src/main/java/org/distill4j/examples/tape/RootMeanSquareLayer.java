package org.distill4j.examples.tape;

import org.distill4j.runtime.layer.tape.Tape;
import org.distill4j.runtime.layer.tape.TapeLayer;
import org.distill4j.runtime.layer.tape.Variable;

/** {@link RootMeanSquare}: [batch, features] to the same. */
public record RootMeanSquareLayer() implements TapeLayer {

  private static final double EPSILON = 1e-5;

  @Override
  public Variable forward(Tape tape) {
    Variable x = tape.input(0);
    return x.over(x.times(x).mean(-1).plus(EPSILON).sqrt().column());
  }
}
