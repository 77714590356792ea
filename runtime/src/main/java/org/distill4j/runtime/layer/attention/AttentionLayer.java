package org.distill4j.runtime.layer.attention;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Require;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxHeads;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Multi-head scaled dot-product attention (Vaswani et al. 2017, section 3.2) of queries [batch,
 * queries, features] to keys [batch, keys, features] and values [batch, keys, value features]. With
 * the block of consecutive features of each head, y_i = sum_j softmax_j(scale q_i . k_j) v_j over
 * the unmasked keys; the result is [batch, queries, value features] and has the mask of the
 * queries. A query without a key has the result 0. No parameters: the projections are layers of
 * their own.
 *
 * @param heads the number of heads, at least 1; it divides both numbers of features
 * @param scale the factor of the inner products, or 0 for 1 / sqrt(features / heads)
 * @param causal true if query i attends to the keys up to i only
 * @param queryMask true if masked queries have the result 0, false if they are computed like others
 * @param dropout the probability that a weight is set to zero in training, at least 0 and below 1
 */
public record AttentionLayer(
    int heads, double scale, boolean causal, boolean queryMask, double dropout)
    implements Layer, Exportable {

  /** Checks the hyperparameters. */
  public AttentionLayer {
    Heads.check(heads, scale);
    Require.rate("dropout", dropout);
  }

  private AttentionRule rule(Pass pass) {
    AttentionRule rule = Heads.rule(pass, heads, scale, causal, true);
    return pass.training() && dropout > 0
        ? rule.withDropout(dropout, pass.random().nextLong())
        : rule;
  }

  private AttentionArrays arrays(Pass pass) {
    INDArray query = pass.input(0);
    INDArray key = pass.input(1);
    INDArray value = pass.input(2);
    Heads.check(this, heads, query, key);
    Require.sequence(this, value);
    if (value.size(1) != key.size(1) || value.size(2) % heads != 0) {
      throw new IllegalArgumentException(
          this
              + " reads as many values as keys, with features for each head, but the keys are "
              + Arrays.toString(key.shape())
              + " and the values "
              + Arrays.toString(value.shape()));
    }
    return new AttentionArrays(query, key, value, queryMask ? pass.mask(0) : null, pass.mask(1));
  }

  @Override
  public INDArray forward(Pass pass) {
    AttentionArrays arrays = arrays(pass);
    INDArray y = pass.buffer("y", arrays.batch(), arrays.queries(), arrays.valueFeatures());
    pass.kernels().attention().attend(arrays, rule(pass), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    pass.kernels()
        .attention()
        .attendGradient(
            arrays(pass),
            rule(pass),
            outputGradient,
            Heads.gradient(pass, 0),
            Heads.gradient(pass, 1),
            Heads.gradient(pass, 2));
  }

  @Override
  public Tensor export(ExportPass pass) {
    OnnxHeads split = new OnnxHeads(heads, causal, true);
    Tensor query = split.split(pass.input(0));
    Tensor products = split.products(query, split.split(pass.input(1)));
    Tensor scores = products.times(Heads.scale(scale, query));
    Tensor weights = split.weights(scores, queryMask ? pass.mask(0) : null, pass.mask(1));
    return split.join(weights.matMul(split.split(pass.input(2))));
  }
}
