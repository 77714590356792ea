package org.distill4j.runtime.layer.core;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Flattens an image to a vector, channel by channel, from [batch, channels, height, width] to
 * [batch, channels * height * width].
 */
public record FlattenLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.image(this, x);
    INDArray y = pass.buffer("y", x.size(0), x.length() / x.size(0));
    pass.kernels().elements().copy(x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().copy(outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0).reshape(0, -1);
  }
}
