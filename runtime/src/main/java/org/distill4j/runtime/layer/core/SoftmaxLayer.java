package org.distill4j.runtime.layer.core;

import java.util.Map;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Probabilities from logits, softmax(x / temperature), from [batch, classes] to [batch, classes].
 *
 * @param temperature the temperature, above 0; higher values give softer distributions
 */
public record SoftmaxLayer(double temperature) implements Layer, Exportable, StockEquivalent {

  /** Checks the temperature. */
  public SoftmaxLayer {
    if (!(temperature > 0 && Double.isFinite(temperature))) {
      throw new IllegalArgumentException(
          "temperature must be above 0 and finite, but is " + temperature);
    }
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray y = pass.buffer("y", x.shape());
    ElementKernels elements = pass.kernels().elements();
    elements.copy(x, y);
    elements.scale(1 / temperature, y);
    pass.kernels().rows().softmax(y, null, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray y = pass.buffer("y", outputGradient.shape());
      INDArray dx = pass.inputGradient(0);
      pass.kernels().rows().softmaxGradient(y, outputGradient, dx);
      pass.kernels().elements().scale(1 / temperature, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0).times(1 / temperature).softmax(-1);
  }

  @Override
  public void replace(StockPass pass) {
    pass.requireRank(2);
    pass.add(new ScaleVertex(1 / temperature));
    pass.add(new ActivationLayer(new ActivationSoftmax()), Map.of());
  }
}
