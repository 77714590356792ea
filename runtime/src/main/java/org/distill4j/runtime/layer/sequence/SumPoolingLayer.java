package org.distill4j.runtime.layer.sequence;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sum of the unmasked steps, from [batch, steps, features] to [batch, features]; zero if all
 * steps are masked.
 */
public record SumPoolingLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    INDArray y = pass.buffer("y", x.size(0), x.size(2));
    pass.kernels().steps().weightedSum(x, weights(pass, x), y);
    return y;
  }

  /** Returns the mask, or ones. */
  private static INDArray weights(Pass pass, INDArray x) {
    if (pass.mask(0) != null) {
      return pass.mask(0);
    }
    INDArray ones = pass.buffer("ones", x.size(0), x.size(1));
    pass.kernels().elements().fill(1, ones);
    return ones;
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
    return mask == null ? x.sum(1).squeeze(1) : OnnxRows.weightedSum(x, mask);
  }
}
