package org.distill4j.runtime.layer.adapter;

import java.util.List;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.DropoutMasks;
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
 * A bottleneck adapter (Houlsby et al. 2019): y = x + up(dropout(activation(down(x)))), from
 * [batch, features] or [batch, steps, features] to the same shape.
 *
 * <p>Parameters: downW [features, units], downB [units], upW [units, features] and upB [features],
 * drawn from a normal distribution and cut off at twice its deviation.
 *
 * @param features the number of features, at least 1
 * @param units the number of features of the bottleneck, at least 1
 * @param activation the activation of the bottleneck
 * @param dropout the probability that a feature of the bottleneck is dropped
 * @param deviation the standard deviation of initial values, above 0
 */
public record AdapterLayer(
    int features, int units, Activation activation, double dropout, double deviation)
    implements Layer, Exportable {

  private static final String POINT = "bottleneck";

  /** Checks the sizes and the rate. */
  public AdapterLayer {
    Require.positive("features", features);
    Require.positive("units", units);
    Require.rate("dropout", dropout);
    if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "deviation must be above 0 and finite, but is " + deviation);
    }
  }

  @Override
  public List<Parameter> parameters() {
    Initialisation small = Initialisation.normal(deviation, 2 * deviation);
    return List.of(
        new Parameter("downW", new long[] {features, units}, small),
        new Parameter("downB", new long[] {units}, small),
        new Parameter("upW", new long[] {units, features}, small),
        new Parameter("upB", new long[] {features}, small));
  }

  private DropoutMasks dropout(Pass pass) {
    return new DropoutMasks(pass, dropout, POINT);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.features(this, x, features);
    Kernels kernels = pass.kernels();
    MatrixKernels matrices = kernels.matrices();

    // [batch, steps, features] -> [batch, steps, units] -> [batch, steps, features]
    INDArray down = pass.buffer("down", Require.withFeatures(x, units));
    matrices.affine(x, pass.parameter("downW"), pass.parameter("downB"), down);
    INDArray active = pass.buffer("active", down.shape());
    kernels.elements().apply(activation.function(), down, active);
    INDArray dropped = dropout(pass).apply(POINT, active);
    INDArray y = pass.buffer("y", x.shape());
    matrices.affine(dropped, pass.parameter("upW"), pass.parameter("upB"), y);
    kernels.elements().add(x, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray x = pass.input(0);
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray active = pass.buffer("active", Require.withFeatures(x, units));
    if (!pass.frozen()) {
      INDArray dropped = dropout(pass).applied(POINT, active);
      matrices.product(dropped, true, outputGradient, false, true, pass.gradient("upW"));
      matrices.addColumnSums(outputGradient, pass.gradient("upB"));
    }
    INDArray dDown = pass.buffer("dDown", active.shape());
    matrices.product(outputGradient, false, pass.parameter("upW"), true, false, dDown);
    dropout(pass).gradient(POINT, dDown, dDown);
    INDArray known =
        activation.function().needsArgument() ? pass.buffer("down", active.shape()) : active;
    pass.kernels().elements().applyGradient(activation.function(), known, dDown, dDown);
    if (!pass.frozen()) {
      matrices.product(x, true, dDown, false, true, pass.gradient("downW"));
      matrices.addColumnSums(dDown, pass.gradient("downB"));
    }
    if (pass.needsInputGradient(0)) {
      INDArray dx = pass.inputGradient(0);
      pass.kernels().elements().copy(outputGradient, dx);
      matrices.product(dDown, false, pass.parameter("downW"), true, true, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, features);
    Tensor down = x.matMul(pass.parameter("downW")).plus(pass.parameter("downB"));
    Tensor up = activation.export(down).matMul(pass.parameter("upW"));
    return x.plus(up.plus(pass.parameter("upB")));
  }
}
