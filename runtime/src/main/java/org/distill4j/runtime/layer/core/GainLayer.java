package org.distill4j.runtime.layer.core;

import java.util.List;
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
 * Multiplies each feature by a number (Touvron et al. 2021, "Going deeper with Image Transformers",
 * equation 4): y = g x, from [batch, units] or [batch, steps, units] to the same.
 *
 * <p>Parameter: g [units], the initial value.
 *
 * @param units the number of features, at least 1
 * @param initial the initial value of g
 */
public record GainLayer(int units, double initial) implements Layer, Exportable {

  /** Checks the size. */
  public GainLayer {
    Require.positive("units", units);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("g", new long[] {units}, Initialisation.constant(initial)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.features(this, x, units);
    INDArray y = pass.buffer("y", x.shape());
    pass.kernels().elements().copy(x, y);
    pass.kernels().norms().scaleColumns(pass.parameter("g"), rows(y));
    return y;
  }

  /** (batch, steps, units) -> (batch steps, units) */
  private INDArray rows(INDArray y) {
    return y.reshape('c', y.length() / units, units);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.frozen()) {
      INDArray products = pass.buffer("products", outputGradient.shape());
      pass.kernels().elements().multiply(pass.input(0), outputGradient, products);
      pass.kernels().matrices().addColumnSums(products, pass.gradient("g"));
    }
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      pass.kernels().elements().copy(outputGradient, dx);
      pass.kernels().norms().scaleColumns(pass.parameter("g"), rows(dx));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.input(0, units).times(pass.parameter("g"));
  }
}
