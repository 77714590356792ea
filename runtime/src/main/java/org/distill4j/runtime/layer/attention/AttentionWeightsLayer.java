package org.distill4j.runtime.layer.attention;

import org.distill4j.runtime.kernel.api.AttentionArrays;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.onnx.ExportPass;
import org.distill4j.runtime.onnx.Exportable;
import org.distill4j.runtime.onnx.OnnxHeads;
import org.distill4j.runtime.onnx.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The weights of {@link AttentionLayer} without dropout: [batch, queries, features] and [batch,
 * keys, features] to [batch, heads, queries, keys]. Weights of masked keys are 0. With one input,
 * the queries are the keys.
 *
 * @param heads the number of heads, at least 1; it divides the number of features
 * @param scale the factor of the inner products, or 0 for 1 / sqrt(features / heads)
 * @param causal true if query i attends to the keys up to i only
 * @param queryMask true if the weights of masked queries are 0
 * @param softmax false for the scaled inner products instead of their softmax
 */
public record AttentionWeightsLayer(
    int heads, double scale, boolean causal, boolean queryMask, boolean softmax)
    implements Layer, Exportable {

  /** Checks the hyperparameters. */
  public AttentionWeightsLayer {
    Heads.check(heads, scale);
  }

  private AttentionArrays arrays(Pass pass) {
    INDArray query = pass.input(0);
    int keys = pass.inputs() - 1;
    INDArray key = pass.input(keys);
    Heads.check(this, heads, query, key);
    return new AttentionArrays(query, key, null, queryMask ? pass.mask(0) : null, pass.mask(keys));
  }

  private AttentionRule rule(Pass pass) {
    return Heads.rule(pass, heads, scale, causal, softmax);
  }

  private INDArray weights(Pass pass, AttentionArrays arrays) {
    return pass.buffer("y", arrays.batch(), heads, arrays.queries(), arrays.keys());
  }

  @Override
  public INDArray forward(Pass pass) {
    AttentionArrays arrays = arrays(pass);
    INDArray y = weights(pass, arrays);
    pass.kernels().attention().weights(arrays, rule(pass), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    AttentionArrays arrays = arrays(pass);
    boolean same = pass.inputs() == 1;
    INDArray dQuery = Heads.gradient(pass, 0);
    INDArray dKey = same ? pass.buffer("dKey", arrays.key().shape()) : Heads.gradient(pass, 1);
    pass.kernels()
        .attention()
        .weightsGradient(arrays, rule(pass), weights(pass, arrays), outputGradient, dQuery, dKey);
    if (same && dQuery != null) {
      pass.kernels().elements().add(dKey, dQuery);
    }
  }

  /** Returns the mask of the queries, for losses that skip padded rows. */
  @Override
  public INDArray outputMask(Pass pass, INDArray output) {
    return pass.mask(0);
  }

  @Override
  public Tensor export(ExportPass pass) {
    int keys = pass.inputs() - 1;
    OnnxHeads split = new OnnxHeads(heads, causal, softmax);
    Tensor query = split.split(pass.input(0));
    Tensor products = split.products(query, split.split(pass.input(keys)));
    Tensor scores = products.times(Heads.scale(scale, query));
    return split
        .weights(scores, queryMask ? pass.mask(0) : null, pass.mask(keys))
        .masked(pass.mask(0));
  }
}
