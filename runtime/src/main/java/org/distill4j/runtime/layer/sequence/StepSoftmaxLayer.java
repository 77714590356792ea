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
 * The softmax of scores over the unmasked steps, from [batch, steps, 1] to [batch, steps, 1]; 0 for
 * masked steps.
 */
public record StepSoftmaxLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    Require.features(this, x, 1);
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().rows().softmax(rows(x), pass.mask(0), rows(y));
    return y;
  }

  /** [batch, steps, 1] as [batch, steps]. */
  private static INDArray rows(INDArray x) {
    return x.reshape('c', x.size(0), x.size(1));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray y = pass.buffer("y", outputGradient.shape());
      INDArray dx = pass.inputGradient(0);
      pass.kernels().rows().softmaxGradient(rows(y), rows(outputGradient), rows(dx));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor mask = pass.mask(0);
    return OnnxRows.softmax(pass.input(0, 1).squeeze(2), mask).unsqueeze(2).masked(mask);
  }
}
