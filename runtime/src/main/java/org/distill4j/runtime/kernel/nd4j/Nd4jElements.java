package org.distill4j.runtime.kernel.nd4j;

import static org.distill4j.runtime.kernel.array.Shapes.vector;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.shared.DropoutFactors;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link ElementKernels} in plain ND4J. */
final class Nd4jElements implements ElementKernels {

  @Override
  public void fill(double value, INDArray x) {
    x.assign(value);
  }

  @Override
  public void copy(INDArray x, INDArray y) {
    vector(y).assign(vector(x));
  }

  @Override
  public void scale(double factor, INDArray x, INDArray y) {
    vector(x).muli(factor, vector(y));
  }

  @Override
  public void multiply(INDArray x, INDArray y, INDArray z) {
    vector(x).muli(vector(y), vector(z));
  }

  @Override
  public void clip(double bound, INDArray x, INDArray y) {
    vector(y).assign(Transforms.max(Transforms.min(vector(x), bound, true), -bound, false));
  }

  @Override
  public void above(double bound, INDArray x, INDArray y) {
    vector(y).assign(vector(x).gt(bound).castTo(y.dataType()));
  }

  @Override
  public void sign(INDArray x, INDArray y) {
    vector(y).assign(Transforms.sign(vector(x), true));
  }

  @Override
  public void addScaled(double factor, INDArray x, INDArray y) {
    vector(y).addi(factor == 1 ? vector(x) : vector(x).mul(factor));
  }

  @Override
  public void apply(Elementwise function, INDArray x, INDArray y) {
    switch (function) {
      case IDENTITY -> copy(x, y);
      case TANH -> Nd4j.exec(new Tanh(vector(x), vector(y)));
      case SIGMOID -> Nd4j.exec(new Sigmoid(vector(x), vector(y)));
      case RELU -> copy(Transforms.max(vector(x), 0, true), y);
      case ELU -> copy(elu(vector(x)), y);
      case SIGNED_ROOT -> {
        INDArray root = Transforms.sqrt(Transforms.abs(vector(x), true), false);
        copy(root.muli(Transforms.sign(vector(x), true)), y);
      }
      case EXP -> {
        clip(Elementwise.MOST_EXP, x, y);
        Transforms.exp(vector(y), false);
      }
      case LOG ->
          copy(Transforms.log(Transforms.max(vector(x), Elementwise.LEAST_LOG, true), false), y);
      case RECIPROCAL -> copy(reciprocal(vector(x)), y);
      case GELU, GELU_TANH, SILU -> copy(Nd4jGates.gate(function, vector(x)).muli(vector(x)), y);
    }
  }

  /** 1 / x, and 0 where x is near 0. */
  private static INDArray reciprocal(INDArray x) {
    INDArray counted = Transforms.abs(x, true).gt(Elementwise.LEAST_DIVISOR).castTo(x.dataType());
    return x.mul(counted).addi(counted.rsub(1)).rdivi(1).muli(counted);
  }

  /** max(x, 0) + exp(min(x, 0)) - 1. */
  private static INDArray elu(INDArray x) {
    INDArray negative = Transforms.exp(Transforms.min(x, 0, true), false).subi(1);
    return Transforms.max(x, 0, true).addi(negative);
  }

  @Override
  public void applyGradient(Elementwise function, INDArray known, INDArray dy, INDArray dx) {
    INDArray value = vector(known);
    INDArray slope =
        switch (function) {
          case IDENTITY -> value.dup().assign(1);
          case TANH -> value.mul(value).rsubi(1);
          case SIGMOID -> value.rsub(1).muli(value);
          case RELU -> value.gt(0).castTo(value.dataType());
          case ELU -> Transforms.min(value, 0, true).addi(1);
          case SIGNED_ROOT -> rootSlope(value);
          case EXP -> value.dup();
          case LOG ->
              Transforms.max(value, Elementwise.LEAST_LOG, true)
                  .rdivi(1)
                  .muli(value.gt(Elementwise.LEAST_LOG).castTo(value.dataType()));
          case RECIPROCAL -> value.mul(value).negi();
          case GELU, GELU_TANH, SILU -> Nd4jGates.slope(function, value);
        };
    vector(dx).assign(slope.muli(vector(dy)));
  }

  /** 1 / (2 |y|), and 0 where y is 0. */
  private static INDArray rootSlope(INDArray y) {
    INDArray zero = y.eq(0).castTo(y.dataType());
    return Transforms.abs(y, true).muli(2).addi(zero).rdivi(1).subi(zero);
  }

  @Override
  public void drawDropout(double rate, long seed, INDArray factors) {
    double[] values = new double[Math.toIntExact(factors.length())];
    DropoutFactors draw = new DropoutFactors(rate, seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = draw.factor(i);
    }
    HostArrays.assign(values, factors);
  }

  @Override
  public void drop(Elementwise function, double rate, long seed, INDArray x, INDArray y) {
    INDArray factors = vector(x).ulike();
    drawDropout(rate, seed, factors);
    multiply(x, factors, y);
    apply(function, y, y);
  }

  @Override
  public double sum(INDArray x) {
    return x.sumNumber().doubleValue();
  }

  @Override
  public double dot(INDArray x, INDArray y) {
    return vector(x).mul(vector(y)).sumNumber().doubleValue();
  }

  @Override
  public double norm(INDArray x) {
    return x.norm2Number().doubleValue();
  }
}
