package org.distill4j.runtime.layer.sequence;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The step at one position of each example, from [batch, steps, features] and indices [batch, 1] to
 * [batch, features]. A masked position or step reads as zeros.
 */
public record StepAtLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    if (pass.input(1).size(1) != 1) {
      throw new IllegalArgumentException(
          this + " reads one position, but there are " + pass.input(1).size(1));
    }
    int[] rows = StepPositions.rows(this, pass);
    INDArray y = pass.buffer("y", x.size(0), x.size(2));
    StepPositions.gather(pass, rows, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    StepPositions.scatter(pass, StepPositions.rows(this, pass), outputGradient);
  }

  @Override
  public Tensor export(ExportPass pass) {
    return OnnxRows.stepsAt(pass.input(0), pass.mask(0), pass.indices(1), pass.mask(1)).squeeze(1);
  }
}
