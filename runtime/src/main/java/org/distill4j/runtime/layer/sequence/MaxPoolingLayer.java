package org.distill4j.runtime.layer.sequence;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The maximum of each feature over the unmasked steps, from [batch, steps, features] to [batch,
 * features]; zero if all steps are masked. The gradient goes to the first step that has the
 * maximum.
 */
public record MaxPoolingLayer() implements Layer, Exportable, StockEquivalent {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray y = pass.buffer("y", x.size(0), x.size(2));
    pass.kernels().steps().maximum(x, pass.mask(0), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray x = pass.input(0);
      INDArray y = pass.buffer("y", x.size(0), x.size(2));
      pass.kernels()
          .steps()
          .maximumGradient(x, pass.mask(0), y, outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return OnnxRows.maximum(pass.input(0), pass.mask(0));
  }

  @Override
  public void replace(StockPass pass) {
    pass.add(
        new org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer.Builder(PoolingType.MAX).build(),
        Map.of());
    pass.result(2);
  }
}
