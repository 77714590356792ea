package org.distill4j.runtime.layer.core;

import java.util.List;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adds a number to each feature: y = x + b, from [batch, units] or [batch, steps, units] to the
 * same.
 *
 * <p>Parameter: b [units], zero.
 *
 * @param units the number of features, at least 1
 */
public record BiasLayer(int units) implements Layer, Exportable {

  /** Checks the size. */
  public BiasLayer {
    Require.positive("units", units);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.bias("b", units));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.features(this, x, units);
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().elements().copy(x, y);
    pass.kernels().channels().addShift(pass.parameter("b"), rows(y));
    return y;
  }

  /** (batch, steps, units) -> (batch steps, units) */
  private INDArray rows(INDArray y) {
    return y.reshape('c', y.length() / units, units);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.frozen()) {
      pass.kernels().matrices().addColumnSums(outputGradient, pass.gradient("b"));
    }
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().copy(outputGradient, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0, units).plus(pass.parameter("b"));
  }
}
