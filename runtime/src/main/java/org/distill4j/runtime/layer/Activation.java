package org.distill4j.runtime.layer;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.NotStockException;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Activation functions. */
public enum Activation {
  /** x. */
  IDENTITY(Elementwise.IDENTITY),
  /** tanh(x). */
  TANH(Elementwise.TANH),
  /** 1 / (1 + exp(-x)). */
  SIGMOID(Elementwise.SIGMOID),
  /** max(x, 0). */
  RELU(Elementwise.RELU),
  /** x if it is positive, otherwise exp(x) - 1. */
  ELU(Elementwise.ELU),
  /** x Phi(x), with the standard normal distribution function Phi (Hendrycks and Gimpel 2016). */
  GELU(Elementwise.GELU),
  /** x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2, an approximation of {@link #GELU}. */
  GELU_TANH(Elementwise.GELU_TANH),
  /** x / (1 + exp(-x)). */
  SILU(Elementwise.SILU);

  private static final String VALUE = "y";
  private static final String ARGUMENT = "argument";

  private final Elementwise function;

  Activation(Elementwise function) {
    this.function = function;
  }

  /**
   * Returns the array for the argument of the activation, which the layer computes before {@link
   * #forward}.
   */
  public INDArray argument(Pass pass, long... shape) {
    return pass.buffer(keepsArgument(pass) ? ARGUMENT : VALUE, shape);
  }

  private boolean keepsArgument(Pass pass) {
    return function.needsArgument() && !pass.forwardOnly();
  }

  /** Returns the array for the value: that of the argument unless the gradient needs both. */
  public INDArray value(Pass pass, INDArray argument) {
    return keepsArgument(pass) ? pass.buffer(VALUE, argument.shape()) : argument;
  }

  /** Applies the function to the array of {@link #argument} and returns the value. */
  public INDArray forward(Pass pass, INDArray argument) {
    if (this == IDENTITY) {
      return argument;
    }
    INDArray y = value(pass, argument);
    pass.kernels().elements().apply(function, argument, y);
    return y;
  }

  /**
   * Returns the gradient with respect to the argument, after {@link #forward} of the same pass.
   *
   * @param outputGradient the gradient with respect to the value, returned as is for the identity
   */
  public INDArray backward(Pass pass, INDArray outputGradient) {
    return this == IDENTITY
        ? outputGradient
        : backward(pass, outputGradient, pass.buffer("dz", outputGradient.shape()));
  }

  /**
   * Computes the gradient with respect to the argument, after {@link #forward} of the same pass.
   *
   * @param outputGradient the gradient with respect to the value
   * @param into receives the gradient
   * @return the array with the gradient
   */
  public INDArray backward(Pass pass, INDArray outputGradient, INDArray into) {
    INDArray known = argument(pass, outputGradient.shape());
    pass.kernels().elements().applyGradient(function, known, outputGradient, into);
    return into;
  }

  /** Adds the function to a graph that is exported. */
  public Tensor export(Tensor x) {
    return switch (this) {
      case IDENTITY -> x;
      case TANH -> x.tanh();
      case SIGMOID -> x.sigmoid();
      case RELU -> x.relu();
      case ELU -> x.elu();
      case GELU -> x.times(x.times(Math.sqrt(0.5)).erf().plus(1)).times(0.5);
      case GELU_TANH -> {
        Tensor cubed = x.times(x).times(x).times(0.044715).plus(x);
        yield x.times(cubed.times(Math.sqrt(2 / Math.PI)).tanh().plus(1)).times(0.5);
      }
      case SILU -> x.times(x.sigmoid());
    };
  }

  /**
   * Returns the activation of DL4J that computes the same.
   *
   * @throws NotStockException if there is none
   */
  public IActivation stock() {
    return switch (this) {
      case IDENTITY -> new ActivationIdentity();
      case TANH -> new ActivationTanH();
      case SIGMOID -> new ActivationSigmoid();
      case RELU -> new ActivationReLU();
      case ELU -> new ActivationELU();
      case GELU_TANH -> new ActivationGELU(true);
      case SILU -> new ActivationSwish();
      case GELU -> throw new NotStockException("DL4J's GELU is an approximation");
    };
  }

  /** Adds a layer of DL4J that computes the same. */
  public void addTo(StockPass pass) {
    pass.add(new ActivationLayer(stock()), Map.of());
  }

  /** Returns the elementwise function of the kernels. */
  public Elementwise function() {
    return function;
  }
}
