package org.distill4j.runtime.layer.attention;

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
 * Multi-head attention with relative positions (He et al. 2021) of queries [batch, queries,
 * features] to keys [batch, keys, features] and values [batch, keys, value features], with the
 * tables of the keys and queries of positions [1, 2 span, features]. The result is [batch, queries,
 * value features] and has the mask of the queries; masked queries have the result 0. No parameters:
 * the projections are layers of their own.
 *
 * @param heads the number of heads, at least 1; it divides both numbers of features
 * @param span half of the rows of the tables, at least 1
 * @param positions the number of positions that logarithmic buckets cover, or 0
 * @param terms the terms that depend on positions, and with them the tables that are read
 * @param dropout the probability that a weight is set to zero in training, at least 0 and below 1
 */
public record RelativeAttentionLayer(
    int heads, int span, int positions, PositionTerms terms, double dropout)
    implements Layer, Exportable {

  /** Checks the hyperparameters. */
  public RelativeAttentionLayer {
    RelativeInputs.check(heads, span, positions);
    Require.rate("dropout", dropout);
  }

  private RelativeInputs inputs(Pass pass) {
    return new RelativeInputs(this, pass, heads, span, positions, terms, true);
  }

  private AttentionRule rule(Pass pass) {
    AttentionRule rule = inputs(pass).rule();
    return pass.training() && dropout > 0
        ? rule.withDropout(dropout, pass.random().nextLong())
        : rule;
  }

  @Override
  public INDArray forward(Pass pass) {
    RelativeInputs inputs = inputs(pass);
    AttentionArrays arrays = inputs.arrays();
    INDArray y = pass.buffer("y", arrays.batch(), arrays.queries(), arrays.valueFeatures());
    pass.kernels().attention().relative(arrays, inputs.tables(), rule(pass), y);
    return y;
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    RelativeInputs inputs = inputs(pass);
    pass.kernels()
        .attention()
        .relativeGradient(
            inputs.arrays(), inputs.tables(), rule(pass), outputGradient, inputs.gradients());
  }

  @Override
  public Tensor export(ExportPass pass) {
    OnnxHeads split = new OnnxHeads(heads, false, true);
    Tensor scores = new RelativeExport(pass, split, span, positions, terms).scores(3);
    Tensor weights = split.weights(scores, pass.mask(0), pass.mask(1));
    return split.join(weights.matMul(split.split(pass.input(2))));
  }
}
