package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Parameter;

/**
 * {@link HandGatedUnit} by its forward pass alone.
 *
 * @param features the number of features
 * @param units the number of gates
 */
public record TapeGatedUnit(int features, int units) implements TapeLayer {

  @Override
  public List<Parameter> parameters() {
    return new HandGatedUnit(features, units).parameters();
  }

  @Override
  public Variable forward(Tape tape) {
    Variable x = tape.input(0);
    Variable gate = x.affine(tape.parameter("gateW"), tape.parameter("gateB"), Activation.GELU);
    Variable value = x.affine(tape.parameter("valueW"), tape.parameter("valueB"));
    Variable out = gate.times(value).affine(tape.parameter("outW"), tape.parameter("outB"));
    return x.plus(out).layerNorm(tape.parameter("gamma"), tape.parameter("beta"), 1e-5);
  }
}
