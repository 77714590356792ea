package org.distill4j.runtime.layer.tape;

import java.util.List;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.attention.AttentionPoolingLayer;

/**
 * {@link AttentionPoolingLayer} by its forward pass alone.
 *
 * @param features the number of features of a step
 * @param units the size of the hidden layer
 */
public record TapeAttentionPooling(int features, int units) implements TapeLayer {

  @Override
  public List<Parameter> parameters() {
    return new AttentionPoolingLayer(features, units).parameters();
  }

  @Override
  public Variable forward(Tape tape) {
    Variable x = tape.input(0);
    Variable hidden = x.affine(tape.parameter("W"), tape.parameter("b"), Activation.TANH);
    // [batch, steps, units] [units, 1] -> [batch, steps]
    Variable scores = hidden.matMul(tape.parameter("v").column()).reshape(0, 0);
    return x.weightedSum(scores.softmax(tape.mask(0)));
  }
}
