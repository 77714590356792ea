package org.distill4j.runtime.layer.core;

import java.util.List;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The output layer of a classifier with a row for each class, which may be the table of an
 * embedding: y = x W<sup>T</sup>, from [batch, units] to logits [batch, classes], or from [batch,
 * steps, units] to [batch, steps, classes].
 *
 * <p>Parameter: W [classes, units], Xavier-uniform.
 *
 * @param units the number of input features, at least 1
 * @param classes the number of classes, at least 1
 */
public record TiedLogitsLayer(int units, int classes) implements Layer, Exportable {

  /** Checks the sizes. */
  public TiedLogitsLayer {
    Require.positive("units", units);
    Require.positive("classes", classes);
  }

  @Override
  public List<Parameter> parameters() {
    Initialisation initialisation = Initialisation.xavierUniform(units, classes);
    return List.of(new Parameter("W", new long[] {classes, units}, initialisation));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.features(this, x, units);
    INDArray y = pass.buffer("y", Require.withFeatures(x, classes));
    pass.kernels().matrices().product(x, false, pass.parameter("W"), true, false, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    MatrixKernels matrices = pass.kernels().matrices();
    if (!pass.frozen()) {
      matrices.product(outputGradient, true, pass.input(0), false, true, pass.gradient("W"));
    }
    if (pass.needsInputGradient(0)) {
      INDArray w = pass.parameter("W");
      matrices.product(outputGradient, false, w, false, false, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0, units).matMul(pass.parameter("W").transpose(1, 0));
  }
}
