package org.distill4j.runtime.layer.attention;

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
 * A trained table, [1, rows, features], next to a sequence [batch, steps, features], of which only
 * the number of features is read.
 *
 * <p>Parameter: W [rows, features], normally distributed.
 *
 * @param rows the number of rows, at least 1
 * @param features the number of features, at least 1
 * @param deviation the standard deviation of initial values, above 0
 */
public record RelativePositionsLayer(int rows, int features, double deviation)
    implements Layer, Exportable {

  /** Checks the sizes. */
  public RelativePositionsLayer {
    Require.positive("rows", rows);
    Require.positive("features", features);
    if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "deviation must be above 0 and finite, but is " + deviation);
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("W", new long[] {rows, features}, Initialisation.normal(deviation)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray y = pass.buffer("y", 1, rows, features);
    pass.kernels().elements().copy(pass.parameter("W"), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.frozen()) {
      pass.kernels().elements().add(outputGradient, pass.gradient("W"));
    }
    if (pass.needsInputGradient(0)) {
      pass.kernels().elements().fill(0, pass.inputGradient(0));
    }
  }

  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return null;
  }

  @Override
  public Tensor export(ExportPass pass) {
    return pass.parameter("W").unsqueeze(0).masked(null);
  }
}
