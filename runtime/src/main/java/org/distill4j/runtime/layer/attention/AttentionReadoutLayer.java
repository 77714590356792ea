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
 * A weighted mean of the steps, from [batch, steps, features] to [batch, features]. The weight of
 * step t is softmax_t(w . elu(x_t P) + c) over the unmasked steps (multimodal distillation for
 * video question answering, graph readout).
 *
 * <p>Parameters: P [features, features] and w [features], Xavier-uniform; c [1], zero.
 *
 * @param features the number of features of a step, at least 1
 */
public record AttentionReadoutLayer(int features) implements Layer, Exportable {

  /** Checks the size. */
  public AttentionReadoutLayer {
    Require.positive("features", features);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("P", features, features),
        new Parameter("w", new long[] {features}, Initialisation.xavierUniform(features, 1)),
        Parameter.bias("c", 1));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    Require.sequence(this, x);
    Require.features(this, x, features);
    Kernels kernels = pass.kernels();
    INDArray hidden = pass.buffer("hidden", x.shape());
    kernels.matrices().product(x, false, pass.parameter("P"), false, false, hidden);
    kernels.elements().apply(Elementwise.ELU, hidden, hidden);
    INDArray weights = pass.buffer("weights", x.size(0), x.size(1));
    INDArray w = pass.parameter("w").reshape('c', features, 1);
    kernels.matrices().affine(hidden, w, pass.parameter("c"), column(weights));
    kernels.rows().softmax(weights, pass.mask(0), weights);
    INDArray y = pass.buffer("y", x.size(0), features);
    kernels.steps().weightedSum(x, weights, y);
    return y;
  }

  private static INDArray column(INDArray weights) {
    return weights.reshape('c', weights.length(), 1);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray x = pass.input(0);
    Kernels kernels = pass.kernels();
    INDArray weights = pass.buffer("weights", x.size(0), x.size(1));
    INDArray dWeights = pass.buffer("dWeights", x.size(0), x.size(1));
    INDArray dx = pass.needsInputGradient(0) ? pass.inputGradient(0) : null;
    kernels.steps().weightedSumGradient(x, weights, outputGradient, dx, dWeights);
    kernels.rows().softmaxGradient(weights, dWeights, dWeights);

    MatrixKernels matrices = kernels.matrices();
    INDArray ds = column(dWeights);
    INDArray hidden = pass.buffer("hidden", x.shape());
    INDArray dHidden = pass.buffer("dHidden", x.shape());
    INDArray w = pass.parameter("w").reshape('c', 1, features);
    matrices.product(ds, true, hidden, false, true, pass.gradient("w").reshape('c', 1, features));
    matrices.addColumnSums(ds, pass.gradient("c"));
    matrices.product(ds, false, w, false, false, dHidden);
    kernels.elements().applyGradient(Elementwise.ELU, hidden, dHidden, dHidden);
    matrices.product(x, true, dHidden, false, true, pass.gradient("P"));
    if (dx != null) {
      matrices.product(dHidden, false, pass.parameter("P"), true, true, dx);
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, features);
    Tensor hidden = x.matMul(pass.parameter("P")).elu();
    Tensor scores = hidden.matMul(pass.parameter("w").unsqueeze(1)).plus(pass.parameter("c"));
    return OnnxRows.weightedSum(x, OnnxRows.softmax(scores.squeeze(2), pass.mask(0)));
  }
}
