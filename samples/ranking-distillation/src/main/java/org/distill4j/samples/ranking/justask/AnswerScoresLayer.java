package org.distill4j.samples.ranking.justask;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link AnswerScores}: from [batch, features] and [classes, features] to [batch, classes].
 *
 * @param classes the number of answers, at least 1
 */
public record AnswerScoresLayer(int classes) implements Layer, Exportable {

  /** Checks the number. */
  public AnswerScoresLayer {
    Require.positive("classes", classes);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray rows = pass.input(1);
    if (rows.size(0) != classes) {
      throw new IllegalArgumentException(
          "%s reads %s answers, but its second input is %s"
              .formatted(this, classes, Arrays.toString(rows.shape())));
    }
    INDArray y = pass.buffer("y", pass.input(0).size(0), classes);
    pass.kernels().matrices().product(pass.input(0), false, rows, true, false, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    MatrixKernels matrices = pass.kernels().matrices();
    if (pass.needsInputGradient(0)) {
      matrices.product(outputGradient, false, pass.input(1), false, false, pass.inputGradient(0));
    }
    if (pass.needsInputGradient(1)) {
      matrices.product(outputGradient, true, pass.input(0), false, false, pass.inputGradient(1));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0).matMul(pass.input(1).transpose(1, 0));
  }
}
