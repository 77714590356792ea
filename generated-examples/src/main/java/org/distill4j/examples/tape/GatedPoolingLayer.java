package org.distill4j.examples.tape;

import java.util.List;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.tape.Tape;
import org.distill4j.runtime.layer.tape.TapeLayer;
import org.distill4j.runtime.layer.tape.Variable;

/**
 * {@link GatedPooling}: [batch, steps, features] to [batch, units].
 *
 * @param features the number of features of a step
 * @param units the number of features of the result
 */
public record GatedPoolingLayer(int features, int units) implements TapeLayer {

  private static final double EPSILON = 1e-5;

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("W", features, units),
        Parameter.bias("b", units),
        Parameter.weight("V", features, units),
        Parameter.bias("c", units),
        new Parameter("gamma", new long[] {units}, Initialisation.constant(1)),
        Parameter.bias("beta", units));
  }

  @Override
  public Variable forward(Tape tape) {
    Variable x = tape.input(0);
    Variable value = x.affine(tape.parameter("W"), tape.parameter("b"), Activation.GELU);
    Variable gate = x.affine(tape.parameter("V"), tape.parameter("c"), Activation.SIGMOID);
    Variable mean = gate.times(value).meanOfSteps(tape.mask(0));
    return mean.layerNorm(tape.parameter("gamma"), tape.parameter("beta"), EPSILON);
  }
}
