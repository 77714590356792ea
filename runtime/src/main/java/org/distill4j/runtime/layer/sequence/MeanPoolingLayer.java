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
 * The mean of the unmasked steps, from [batch, steps, features] to [batch, features]; zero if all
 * steps are masked.
 */
public record MeanPoolingLayer() implements Layer, Exportable, StockEquivalent {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray weights = weights(pass, x);
    pass.kernels().elements().fill(0, weights);
    pass.kernels().rows().softmax(weights, pass.mask(0), weights);
    INDArray y = pass.buffer("y", x.size(0), x.size(2));
    pass.kernels().steps().weightedSum(x, weights, y);
    return y;
  }

  /** Returns the weights, 1 / length for each unmasked step: the softmax of equal scores. */
  private static INDArray weights(Pass pass, INDArray x) {
    return pass.buffer("weights", x.size(0), x.size(1));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray x = pass.input(0);
      INDArray dx = pass.inputGradient(0);
      pass.kernels().steps().weightedSumGradient(x, weights(pass, x), outputGradient, dx, null);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0);
    Tensor mask = pass.mask(0);
    return mask == null
        ? x.mean(1).squeeze(1)
        : OnnxRows.weightedSum(x, mask.over(mask.sum(1).atLeast(1)));
  }

  @Override
  public void replace(StockPass pass) {
    pass.add(
        new org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer.Builder(PoolingType.AVG).build(),
        Map.of());
    pass.result(2);
  }
}
