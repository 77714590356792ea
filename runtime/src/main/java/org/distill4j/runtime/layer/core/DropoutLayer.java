package org.distill4j.runtime.layer.core;

import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
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
 * Inverted dropout (Srivastava et al. 2014): in training, sets each feature to zero with a given
 * probability and scales the rest by 1 / (1 - rate); otherwise the identity. Accepts any shape and
 * keeps it.
 *
 * @param rate the probability of zero, at least 0 and below 1
 */
public record DropoutLayer(double rate) implements Layer, Exportable, StockEquivalent {

  /** Checks the rate. */
  public DropoutLayer {
    Require.rate("rate", rate);
  }

  private boolean isActive(Pass pass) {
    return pass.training() && rate > 0;
  }

  @Override
  public boolean isIdentity(Pass pass) {
    return !isActive(pass);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray y = pass.buffer("y", x.shape());
    drop(pass, x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      drop(pass, outputGradient, pass.inputGradient(0));
    }
  }

  /** Draws the same mask in the forward and the backward pass. */
  private void drop(Pass pass, INDArray x, INDArray y) {
    ElementKernels elements = pass.kernels().elements();
    if (isActive(pass)) {
      elements.drop(Elementwise.IDENTITY, rate, pass.random().nextLong(), x, y);
    } else {
      elements.copy(x, y);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0);
  }

  @Override
  public void replace(StockPass pass) {
    pass.add(new ScaleVertex(1));
  }
}
