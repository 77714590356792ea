package org.distill4j.runtime.layer.core;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.DropoutMasks;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An elementwise activation y = activation(x), with dropout of x in training. Accepts any shape and
 * keeps it.
 *
 * @param activation the activation
 * @param dropout the probability that an element of x is set to zero, at least 0 and below 1
 */
public record ActivateLayer(Activation activation, double dropout)
    implements Layer, Exportable, StockEquivalent {

  private static final String X = "x";

  /** Checks the rate. */
  public ActivateLayer {
    Require.rate("dropout", dropout);
  }

  private DropoutMasks masks(Pass pass) {
    return new DropoutMasks(pass, dropout, X);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray z = activation.argument(pass, x.shape());
    if (activation.function().needsArgument()) {
      masks(pass).apply(X, Elementwise.IDENTITY, x, z);
      return activation.forward(pass, z);
    }
    masks(pass).apply(X, activation.function(), x, z);
    return z;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      activation.backward(pass, outputGradient, dx);
      masks(pass).gradient(X, dx, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return activation.export(pass.input(0));
  }

  @Override
  public void replace(StockPass pass) {
    activation.addTo(pass);
  }
}
