package org.distill4j.runtime.layer.attention;

import java.util.List;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
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
 * A weighted mean of the steps with learned weights, from [batch, steps, features] to [batch,
 * features]. The weight of step t is softmax_t(v . tanh(x_t W + b)) over the unmasked steps; the
 * result is zero if all steps are masked (self-attentive pooling, Lin et al. 2017, with one head).
 *
 * <p>Parameters: W [features, units] and v [units], Xavier-uniform; b [units], zero.
 *
 * @param features the number of features of a step, at least 1
 * @param units the size of the hidden layer that scores the steps, at least 1
 */
public record AttentionPoolingLayer(int features, int units) implements Layer, Exportable {

  /** Checks the sizes. */
  public AttentionPoolingLayer {
    Require.positive("features", features);
    Require.positive("units", units);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("W", features, units),
        Parameter.bias("b", units),
        new Parameter("v", new long[] {units}, Initialisation.xavierUniform(units, 1)));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    Require.features(this, x, features);
    Kernels kernels = pass.kernels();

    // [batch, steps, features] -> [batch, steps, units] -> [batch * steps, 1]
    INDArray hidden = hidden(pass, x);
    kernels.matrices().affine(x, pass.parameter("W"), pass.parameter("b"), hidden);
    kernels.elements().apply(Elementwise.TANH, hidden, hidden);
    INDArray scores = pass.buffer("scores", x.size(0) * x.size(1), 1);
    kernels.matrices().product(hidden, false, row(pass.parameter("v")), true, false, scores);

    // [batch * steps, 1] -> [batch, steps] -> [batch, features]
    INDArray weights = weights(pass, x);
    kernels.elements().copy(scores, weights);
    kernels.rows().softmax(weights, pass.mask(0), weights);
    INDArray y = pass.buffer("y", x.size(0), features);
    kernels.steps().weightedSum(x, weights, y);
    return y;
  }

  private INDArray hidden(Pass pass, INDArray x) {
    return pass.buffer("hidden", x.size(0), x.size(1), units);
  }

  private static INDArray weights(Pass pass, INDArray x) {
    return pass.buffer("weights", x.size(0), x.size(1));
  }

  private INDArray row(INDArray vector) {
    return vector.reshape('c', 1, units);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray x = pass.input(0);
    Kernels kernels = pass.kernels();
    INDArray weights = weights(pass, x);
    INDArray dx = pass.needsInputGradient(0) ? pass.inputGradient(0) : null;
    INDArray dw = pass.buffer("dw", x.size(0), x.size(1));
    kernels.steps().weightedSumGradient(x, weights, outputGradient, dx, dw);
    kernels.rows().softmaxGradient(weights, dw, dw);
    INDArray ds = pass.buffer("ds", x.size(0) * x.size(1), 1);
    kernels.elements().copy(dw, ds);

    MatrixKernels matrices = kernels.matrices();
    INDArray hidden = hidden(pass, x);
    matrices.product(ds, true, hidden, false, true, row(pass.gradient("v")));
    INDArray dz = pass.buffer("dz", x.size(0), x.size(1), units);
    matrices.product(ds, false, row(pass.parameter("v")), false, false, dz);
    kernels.elements().applyGradient(Elementwise.TANH, hidden, dz, dz);
    matrices.product(x, true, dz, false, true, pass.gradient("W"));
    matrices.addColumnSums(dz, pass.gradient("b"));
    if (dx != null) {
      matrices.product(dz, false, pass.parameter("W"), true, true, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, features);
    Tensor hidden = x.matMul(pass.parameter("W")).plus(pass.parameter("b")).tanh();
    Tensor scores = hidden.matMul(pass.parameter("v").unsqueeze(1)).squeeze(2);
    return OnnxRows.weightedSum(x, OnnxRows.softmax(scores, pass.mask(0)));
  }
}
