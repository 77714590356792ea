package org.distill4j.runtime.layer.norm;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Scales the features of each example or step to length 1: y = x / max(|x|, 1e-12). Accepts any
 * shape [batch, ..., features] and keeps it.
 */
public record UnitLengthLayer() implements Layer, Exportable {

  /** Lower bound on the divisor. */
  private static final double SHORTEST = 1e-12;

  private static INDArray lengths(Pass pass, INDArray x) {
    return pass.buffer("lengths", x.length() / x.size(-1));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().norms().unitRows(SHORTEST, x, lengths(pass, x), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(0)) {
      INDArray y = pass.buffer("y", outputGradient.shape());
      pass.kernels()
          .norms()
          .unitRowsGradient(SHORTEST, y, lengths(pass, y), outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return OnnxRows.unitRows(pass.input(0), SHORTEST);
  }
}
