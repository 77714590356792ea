package org.distill4j.runtime.layer.core;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The softmax over the features of each example or step. Accepts any shape [batch, ..., features]
 * and keeps it.
 */
public record FeatureSoftmaxLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", pass.input(0).shape());
    pass.kernels().rows().softmax(pass.input(0), null, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray y = pass.buffer("y", outputGradient.shape());
      pass.kernels().rows().softmaxGradient(y, outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0).softmax(-1);
  }
}
