package org.distill4j.runtime.layer.sequence;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The steps at given positions, from [batch, steps, features] and indices [batch, positions] to
 * [batch, positions, features]. Masked positions and steps read as zeros; the mask is that of the
 * positions.
 */
public record GatherLayer() implements Layer, Exportable {

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    int[] rows = StepPositions.rows(this, pass);
    INDArray y = pass.buffer("y", x.size(0), pass.input(1).size(1), x.size(2));
    StepPositions.gather(pass, rows, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    StepPositions.scatter(pass, StepPositions.rows(this, pass), outputGradient);
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return pass.mask(1);
  }

  @Override
  public Tensor export(ExportPass pass) {
    return OnnxRows.stepsAt(pass.input(0), pass.mask(0), pass.indices(1), pass.mask(1))
        .masked(pass.mask(1));
  }
}
