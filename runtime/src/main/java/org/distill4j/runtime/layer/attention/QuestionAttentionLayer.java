package org.distill4j.runtime.layer.attention;

import java.util.List;
import org.distill4j.runtime.kernel.api.ElementKernels;
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
 * A weighted mean of the words of a question, with weights that depend on their context, from words
 * [batch, steps, wordFeatures] and contexts [batch, steps, features] to [batch, wordFeatures]. With
 * k_t = (c_t W1 + b1) / |c_t W1 + b1|, the weight of word t is softmax_t(k_t w2 + c2) over the
 * unmasked steps; the result is zero if all steps are masked (multimodal distillation for video
 * question answering, eq. 1 and 2).
 *
 * <p>Parameters: W1 [features, units] and w2 [units], Xavier-uniform; b1 [units] and c2 [1], zero.
 *
 * @param wordFeatures the number of features of a word, at least 1
 * @param features the number of features of a context, at least 1
 * @param units the size of the keys k, at least 1
 * @param padding the treatment of padding
 */
public record QuestionAttentionLayer(int wordFeatures, int features, int units, Padding padding)
    implements Layer, Exportable {

  private static final double MIN_LENGTH = 1e-12;

  /** Added to the sum of weights if the softmax includes padding. */
  private static final double RAISE = 1e-5;

  /** Checks the sizes. */
  public QuestionAttentionLayer {
    Require.positive("wordFeatures", wordFeatures);
    Require.positive("features", features);
    Require.positive("units", units);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.weight("W1", features, units),
        Parameter.bias("b1", units),
        new Parameter("w2", new long[] {units}, Initialisation.xavierUniform(units, 1)),
        Parameter.bias("c2", 1));
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray words = pass.input(0);
    INDArray context = pass.input(1);
    Require.sequence(this, words);
    Require.features(this, words, wordFeatures);
    Require.features(this, context, features);
    Kernels kernels = pass.kernels();

    // [batch, steps, features] -> [batch, steps, units] -> [batch * steps, 1]
    INDArray keys = keys(pass);
    kernels.matrices().affine(context, pass.parameter("W1"), pass.parameter("b1"), keys);
    kernels.norms().unitRows(MIN_LENGTH, keys, lengths(pass), keys);
    INDArray scores = pass.buffer("scores", steps(pass), 1);
    kernels
        .matrices()
        .affine(keys, pass.parameter("w2").reshape('c', units, 1), pass.parameter("c2"), scores);

    // [batch * steps, 1] -> [batch, steps] -> [batch, wordFeatures]
    INDArray weights = weights(pass, "weights");
    kernels.elements().copy(scores, weights);
    weigh(pass, weights);
    INDArray y = pass.buffer("y", words.size(0), wordFeatures);
    kernels.steps().weightedSum(words, weights, y);
    return y;
  }

  private void weigh(Pass pass, INDArray weights) {
    Kernels kernels = pass.kernels();
    if (padding == Padding.MASKED || pass.mask(0) == null) {
      kernels.rows().softmax(weights, pass.mask(0), weights);
    }
    if (padding == Padding.RENORMALISED) {
      INDArray all = weights(pass, "all");
      if (pass.mask(0) == null) {
        kernels.elements().copy(weights, all);
      } else {
        kernels.rows().softmax(weights, null, all);
        kernels.elements().multiply(all, pass.mask(0), weights);
      }
      kernels.norms().shares(RAISE, weights, sums(pass), weights);
    }
  }

  private INDArray keys(Pass pass) {
    return pass.buffer("keys", pass.input(1).size(0), pass.input(1).size(1), units);
  }

  private static INDArray lengths(Pass pass) {
    return pass.buffer("lengths", steps(pass));
  }

  private static long steps(Pass pass) {
    return pass.input(0).size(0) * pass.input(0).size(1);
  }

  private static INDArray weights(Pass pass, String role) {
    return pass.buffer(role, pass.input(0).size(0), pass.input(0).size(1));
  }

  private static INDArray sums(Pass pass) {
    return pass.buffer("sums", pass.input(0).size(0));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Kernels kernels = pass.kernels();
    INDArray weights = weights(pass, "weights");
    INDArray dw = weights(pass, "dw");
    INDArray dWords = pass.needsInputGradient(0) ? pass.inputGradient(0) : null;
    kernels.steps().weightedSumGradient(pass.input(0), weights, outputGradient, dWords, dw);
    scoreGradient(pass, weights, dw);
    INDArray ds = pass.buffer("ds", steps(pass), 1);
    kernels.elements().copy(dw, ds);

    MatrixKernels matrices = kernels.matrices();
    INDArray keys = keys(pass);
    INDArray w2 = pass.parameter("w2").reshape('c', 1, units);
    matrices.product(ds, true, keys, false, true, pass.gradient("w2").reshape('c', 1, units));
    matrices.addColumnSums(ds, pass.gradient("c2"));
    INDArray dKeys = pass.buffer("dKeys", keys.shape());
    matrices.product(ds, false, w2, false, false, dKeys);
    kernels.norms().unitRowsGradient(MIN_LENGTH, keys, lengths(pass), dKeys, dKeys);
    matrices.product(pass.input(1), true, dKeys, false, true, pass.gradient("W1"));
    matrices.addColumnSums(dKeys, pass.gradient("b1"));
    if (pass.needsInputGradient(1)) {
      matrices.product(dKeys, false, pass.parameter("W1"), true, false, pass.inputGradient(1));
    }
  }

  /** Replaces the gradient of the weights by that of the scores. */
  private void scoreGradient(Pass pass, INDArray weights, INDArray dw) {
    Kernels kernels = pass.kernels();
    if (padding == Padding.MASKED) {
      kernels.rows().softmaxGradient(weights, dw, dw);
      return;
    }
    ElementKernels elements = kernels.elements();
    kernels.norms().sharesGradient(weights, sums(pass), dw, dw);
    if (pass.mask(0) != null) {
      elements.multiply(dw, pass.mask(0), dw);
    }
    kernels.rows().softmaxGradient(weights(pass, "all"), dw, dw);
  }

  @Override
  public Tensor export(ExportPass pass) {
    Tensor words = pass.input(0, wordFeatures);
    Tensor mapped = pass.input(1, features).matMul(pass.parameter("W1")).plus(pass.parameter("b1"));
    Tensor keys = OnnxRows.unitRows(mapped, MIN_LENGTH);
    Tensor scores = keys.matMul(pass.parameter("w2").unsqueeze(1)).plus(pass.parameter("c2"));
    Tensor mask = pass.mask(0);
    Tensor weights = OnnxRows.softmax(scores.squeeze(2), padding == Padding.MASKED ? mask : null);
    if (padding == Padding.RENORMALISED) {
      weights = mask == null ? weights : weights.times(mask);
      weights = weights.over(weights.sum(1).plus(RAISE));
    }
    return OnnxRows.weightedSum(words, weights);
  }
}
