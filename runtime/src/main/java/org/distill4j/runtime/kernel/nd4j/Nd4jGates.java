package org.distill4j.runtime.kernel.nd4j;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Activations x gate(x) and their slopes gate(x) + x gate'(x). */
final class Nd4jGates {

  private static final double INNER = Math.sqrt(2 / Math.PI);
  private static final double CUBIC = 0.044715;

  private Nd4jGates() {}

  /** Returns the gate as a new array. */
  static INDArray gate(Elementwise function, INDArray x) {
    return switch (function) {
      case GELU -> Nd4j.exec(new Erf(x.mul(Math.sqrt(0.5)), x.ulike())).addi(1).muli(0.5);
      case GELU_TANH -> tanh(x).addi(1).muli(0.5);
      case SILU -> Transforms.sigmoid(x, true);
      case IDENTITY, TANH, SIGMOID, RELU, ELU, SIGNED_ROOT, EXP, LOG, RECIPROCAL ->
          throw new IllegalArgumentException(function + " has no gate");
    };
  }

  /** tanh(sqrt(2 / pi) (x + 0.044715 x^3)). */
  private static INDArray tanh(INDArray x) {
    INDArray cubes = x.mul(x).muli(x).muli(CUBIC);
    return Transforms.tanh(cubes.addi(x).muli(INNER), false);
  }

  /** Returns the derivative of x gate(x) as a new array. */
  static INDArray slope(Elementwise function, INDArray x) {
    INDArray gate = gate(function, x);
    INDArray gateSlope =
        switch (function) {
          case GELU -> Transforms.exp(x.mul(x).muli(-0.5), false).muli(1 / Math.sqrt(2 * Math.PI));
          case GELU_TANH -> {
            INDArray t = tanh(x);
            INDArray inner = x.mul(x).muli(3 * CUBIC).addi(1).muli(INNER);
            yield t.mul(t).rsubi(1).muli(inner).muli(0.5);
          }
          case SILU -> gate.rsub(1).muli(gate);
          case IDENTITY, TANH, SIGMOID, RELU, ELU, SIGNED_ROOT, EXP, LOG, RECIPROCAL ->
              throw new IllegalArgumentException(function + " has no gate");
        };
    return gateSlope.muli(x).addi(gate);
  }
}
