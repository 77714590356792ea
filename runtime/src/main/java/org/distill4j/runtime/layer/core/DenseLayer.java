package org.distill4j.runtime.layer.core;

import java.util.List;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.AddedComponent;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.Tensor;
import org.distill4j.runtime.stock.StockEquivalent;
import org.distill4j.runtime.stock.StockPass;
import org.distill4j.runtime.stock.StockRows;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear map of the features with an activation, applied to each step independently: y =
 * activation(x W + b), from [batch, inputs] to [batch, units] or from [batch, steps, inputs] to
 * [batch, steps, units].
 *
 * <p>Parameters: W [inputs, units], Xavier-uniform; b [units], zero, if there is a bias.
 *
 * @param inputs the number of input features, at least 1
 * @param units the number of output features, at least 1
 * @param activation the activation of the result
 * @param bias true if b is added
 */
public record DenseLayer(
    int inputs, int units, Activation activation, @AddedComponent("true") boolean bias)
    implements Layer, Exportable, StockEquivalent {

  /** Checks the sizes. */
  public DenseLayer {
    Require.positive("inputs", inputs);
    Require.positive("units", units);
  }

  /** Creates a map with a bias. */
  public DenseLayer(int inputs, int units, Activation activation) {
    this(inputs, units, activation, true);
  }

  @Override
  public List<Parameter> parameters() {
    Parameter w = Parameter.weight("W", inputs, units);
    return bias ? List.of(w, Parameter.bias("b", units)) : List.of(w);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.features(this, x, inputs);
    INDArray z = activation.argument(pass, Require.withFeatures(x, units));
    INDArray y = activation.value(pass, z);
    INDArray b = bias ? pass.parameter("b") : null;
    pass.kernels().matrices().affine(x, pass.parameter("W"), b, activation.function(), z, y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray dz = activation.backward(pass, outputGradient);
    MatrixKernels matrices = pass.kernels().matrices();
    if (!pass.frozen()) {
      matrices.product(pass.input(0), true, dz, false, true, pass.gradient("W"));
      if (bias) {
        matrices.addColumnSums(dz, pass.gradient("b"));
      }
    }
    if (pass.needsInputGradient(0)) {
      matrices.product(dz, false, pass.parameter("W"), true, false, pass.inputGradient(0));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor z = pass.input(0, inputs).matMul(pass.parameter("W"));
    return activation.export(bias ? z.plus(pass.parameter("b")) : z);
  }

  @Override
  public void replace(StockPass pass) {
    INDArray b = bias ? pass.parameter("b") : null;
    StockRows.affine(pass, pass.parameter("W"), b, activation.stock());
  }
}
