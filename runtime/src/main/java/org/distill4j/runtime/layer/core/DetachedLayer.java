package org.distill4j.runtime.layer.core;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The input as it is, in any shape, with the gradient 0. */
public record DetachedLayer() implements Layer, Exportable {

  @Override
  public boolean isIdentity(Pass pass) {
    return true;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", pass.input(0).shape());
    pass.kernels().elements().copy(pass.input(0), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().fill(0, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0);
  }
}
