package org.distill4j.samples.dictionary.operation;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxRows;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Attention with the general score (Luong, Pham and Manning 2015, section 3.1), from [batch, steps,
 * features] and [batch, query] to [batch, features]: step t has the weight softmax_t(x_t . (q W +
 * b)) over the unmasked steps. The result is zero if all steps are masked.
 *
 * <p>Parameters: W [query, features], Xavier-uniform; b [features], zero.
 *
 * @param features the number of features of a step, at least 1
 * @param query the number of features of the question, at least 1
 */
public record GeneralAttentionLayer(int features, int query) implements Layer, Exportable {

  /** Checks the sizes. */
  public GeneralAttentionLayer {
    if (features < 1 || query < 1) {
      throw new IllegalArgumentException(
          "features and query must be at least 1, but are " + features + " and " + query);
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.weight("W", query, features), Parameter.bias("b", features));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray x = pass.input(0);
    INDArray question = pass.input(1);
    checkShapes(x, question);
    long batch = x.size(0);
    long steps = x.size(1);
    Kernels kernels = pass.kernels();

    // [batch, query] -> [batch, features]
    INDArray key = key(pass, batch);
    kernels.matrices().affine(question, pass.parameter("W"), pass.parameter("b"), key);

    // The score x_t . key is the derivative of key . sum_t w_t x_t with respect to w_t.
    INDArray scores = pass.buffer("scores", batch, steps);
    INDArray weights = pass.buffer("weights", batch, steps);
    kernels.steps().weightedSumGradient(x, weights, key, null, scores);
    kernels.rows().softmax(scores, pass.mask(0), weights);

    INDArray y = pass.buffer("y", batch, features);
    kernels.steps().weightedSum(x, weights, y);
    return y;
  }

  private INDArray key(Pass pass, long batch) {
    return pass.buffer("key", batch, features);
  }

  private void checkShapes(INDArray x, INDArray question) {
    boolean fits =
        x.rank() == 3
            && question.rank() == 2
            && x.size(2) == features
            && question.size(1) == query
            && x.size(0) == question.size(0);
    if (!fits) {
      throw new IllegalArgumentException(
          "%s reads [batch, steps, %s] and [batch, %s], but its inputs are %s and %s"
              .formatted(
                  this,
                  features,
                  query,
                  Arrays.toString(x.shape()),
                  Arrays.toString(question.shape())));
    }
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray x = pass.input(0);
    long batch = x.size(0);
    long steps = x.size(1);
    Kernels kernels = pass.kernels();
    MatrixKernels matrices = kernels.matrices();
    INDArray weights = pass.buffer("weights", batch, steps);
    INDArray dx = pass.needsInputGradient(0) ? pass.inputGradient(0) : null;

    INDArray ds = pass.buffer("ds", batch, steps);
    kernels.steps().weightedSumGradient(x, weights, outputGradient, dx, ds);
    kernels.rows().softmaxGradient(weights, ds, ds);
    if (dx != null) {
      // The gradient of each step is the gradient of its score times the key.
      INDArray more = pass.buffer("more", batch, steps, features);
      kernels.steps().weightedSumGradient(x, ds, key(pass, batch), more, null);
      kernels.elements().add(more, dx);
    }

    INDArray dkey = pass.buffer("dkey", batch, features);
    kernels.steps().weightedSum(x, ds, dkey);
    matrices.product(pass.input(1), true, dkey, false, true, pass.gradient("W"));
    matrices.addColumnSums(dkey, pass.gradient("b"));
    if (pass.needsInputGradient(1)) {
      matrices.product(dkey, false, pass.parameter("W"), true, false, pass.inputGradient(1));
    }
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor x = pass.input(0, features);
    Tensor key = pass.input(1, query).matMul(pass.parameter("W")).plus(pass.parameter("b"));
    Tensor scores = x.matMul(key.unsqueeze(-1)).squeeze(-1);
    return OnnxRows.weightedSum(x, OnnxRows.softmax(scores, pass.mask(0)));
  }
}
