package org.distill4j.runtime.layer.norm;

import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear map with normalised weights (Salimans and Kingma 2016): y_j = activation(g_j x . v_j /
 * |v_j| + b_j), applied to the last axis of any shape [batch, ..., inputs].
 *
 * <p>Parameters: v [units, inputs], Xavier-uniform; g [units], the root mean square of the length
 * of such a row; b [units], zero, if there is a bias.
 *
 * @param inputs the number of input features, at least 1
 * @param units the number of output features, at least 1
 * @param activation the activation of the result
 * @param bias true if b is added
 */
public record WeightNormLayer(int inputs, int units, Activation activation, boolean bias)
    implements Layer, Exportable {

  /** Lower bound on the length of a row. */
  private static final double SHORTEST = 1e-12;

  /** Checks the sizes. */
  public WeightNormLayer {
    Require.positive("inputs", inputs);
    Require.positive("units", units);
  }

  @Override
  public List<Parameter> parameters() {
    Initialisation rows = Initialisation.xavierUniform(inputs, units);
    double length = Math.sqrt(2.0 * inputs / (inputs + units));
    List<Parameter> all = new ArrayList<>();
    all.add(new Parameter("v", new long[] {units, inputs}, rows));
    all.add(new Parameter("g", new long[] {units}, Initialisation.constant(length)));
    if (bias) {
      all.add(Parameter.bias("b", units));
    }
    return all;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.features(this, x, inputs);
    Kernels kernels = pass.kernels();
    INDArray directions = directions(pass);
    kernels.norms().unitRows(SHORTEST, pass.parameter("v"), lengths(pass), directions);

    // [units, inputs] -> [inputs, units]
    INDArray w = weights(pass);
    kernels.matrices().transpose(directions, w);
    kernels.norms().scaleColumns(pass.parameter("g"), w);

    INDArray z = activation.argument(pass, Require.withFeatures(x, units));
    INDArray y = activation.value(pass, z);
    INDArray b = bias ? pass.parameter("b") : null;
    kernels.matrices().affine(x, w, b, activation.function(), z, y);
    return y;
  }

  private INDArray directions(Pass pass) {
    return pass.buffer("directions", units, inputs);
  }

  private INDArray lengths(Pass pass) {
    return pass.buffer("lengths", units);
  }

  private INDArray weights(Pass pass) {
    return pass.buffer("weights", inputs, units);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray dz = activation.backward(pass, outputGradient);
    MatrixKernels matrices = pass.kernels().matrices();
    if (!pass.frozen()) {
      INDArray dw = pass.buffer("weights gradient", inputs, units);
      matrices.product(pass.input(0), true, dz, false, false, dw);
      INDArray dRows = pass.buffer("rows gradient", units, inputs);
      matrices.transpose(dw, dRows);
      rowGradients(pass, dRows);
      if (bias) {
        matrices.addColumnSums(dz, pass.gradient("b"));
      }
    }
    if (pass.needsInputGradient(0)) {
      matrices.product(dz, false, weights(pass), true, false, pass.inputGradient(0));
    }
  }

  /**
   * Adds to the gradients of g and v.
   *
   * @param dRows [units, inputs], the gradient of g v / |v|; overwritten
   */
  private void rowGradients(Pass pass, INDArray dRows) {
    Kernels kernels = pass.kernels();
    INDArray directions = directions(pass);
    INDArray dg = pass.buffer("g gradient", units, 1);
    kernels
        .steps()
        .weightedSumGradient(directions.reshape('c', units, 1, inputs), dg, dRows, null, dg);
    kernels.elements().add(dg, pass.gradient("g"));
    kernels.norms().scaleRows(pass.parameter("g"), dRows);
    kernels.norms().unitRowsGradient(SHORTEST, directions, lengths(pass), dRows, dRows);
    kernels.elements().add(dRows, pass.gradient("v"));
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor rows = OnnxRows.unitRows(pass.parameter("v"), SHORTEST);
    Tensor w = rows.times(pass.parameter("g").unsqueeze(1)).transpose(1, 0);
    Tensor z = pass.input(0, inputs).matMul(w);
    return activation.export(bias ? z.plus(pass.parameter("b")) : z);
  }
}
